/// A keyed bijection of the numbers below a count: a Feistel network of eight rounds over the
/// bits that the count needs, walked until it falls below the count, two steps at most on average.
///
/// The round function folds a full product, `high ^ low` of (*half* ^ *a*) × *b*, with keys *a* and
/// odd *b* for each round. Source of the walk: Black, Rogaway, "Ciphers with arbitrary finite
/// domains", CT-RSA 2002.
struct FeistelPermutation: Sendable {
  private static let rounds = 8
  let count: UInt64
  let leftBits: UInt64
  let rightBits: UInt64
  let keys: [(UInt64, UInt64)]
  /// What each round changes by every half, 1,024 places a round; empty where the halves are wider.
  let listedRounds: [UInt16]

  /// The widest half for which the rounds are listed: 16 kB, 10 µs.
  static let widestListedHalf = 10

  /// - Parameters:
  ///   - count: How many numbers: from 2⁸ on the orders pass for uniform.
  ///   - reader: Gives two words a round.
  init(count: UInt64, reader: inout RandomStreamReader) {
    let bits = UInt64(UInt64.bitWidth - (count - 1).leadingZeroBitCount)
    self.count = count
    rightBits = bits / 2
    leftBits = bits - rightBits
    keys = (0..<Self.rounds).map { _ in
      let addend = reader.next()
      return (addend, reader.next() | 1)
    }
    guard leftBits <= Self.widestListedHalf else {
      listedRounds = []
      return
    }
    let masks = [(1 << leftBits) - 1 as UInt64, (1 << rightBits) - 1 as UInt64]
    listedRounds = keys.enumerated().flatMap { round, key in
      let list = (0...masks[(round + 1) % 2]).map {
        UInt16(truncatingIfNeeded: Self.fold($0, key) & masks[round % 2])
      }
      return list + [UInt16](repeating: 0, count: 1 << Self.widestListedHalf - list.count)
    }
  }

  /// The number at a position below the count.
  subscript(position: UInt64) -> UInt64 {
    var number = position
    repeat { number = permuted(number) } while number >= count
    return number
  }

  /// The position of a number below the count: the rounds and the walk backwards.
  func position(of number: UInt64) -> UInt64 {
    var position = number
    repeat { position = unpermuted(position) } while position >= count
    return position
  }

  /// Two rounds at a time: the right half changes the left one, then the left one the right.
  private func permuted(_ number: UInt64) -> UInt64 {
    let leftMask = (1 << leftBits) - 1 as UInt64
    let rightMask = (1 << rightBits) - 1 as UInt64
    var left = number >> rightBits
    var right = number & rightMask
    for round in stride(from: 0, to: Self.rounds, by: 2) {
      left ^= Self.fold(right, keys[round]) & leftMask
      right ^= Self.fold(left, keys[round + 1]) & rightMask
    }
    return left << rightBits | right
  }

  private func unpermuted(_ number: UInt64) -> UInt64 {
    let leftMask = (1 << leftBits) - 1 as UInt64
    let rightMask = (1 << rightBits) - 1 as UInt64
    var left = number >> rightBits
    var right = number & rightMask
    for round in stride(from: Self.rounds - 2, through: 0, by: -2) {
      right ^= Self.fold(left, keys[round + 1]) & rightMask
      left ^= Self.fold(right, keys[round]) & leftMask
    }
    return left << rightBits | right
  }

  @inline(__always)
  static func fold(_ half: UInt64, _ key: (UInt64, UInt64)) -> UInt64 {
    let product = (half ^ key.0).multipliedFullWidth(by: key.1)
    return product.high ^ product.low
  }
}
