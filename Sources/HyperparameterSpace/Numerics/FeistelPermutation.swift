/// A keyed bijection of the numbers below a count: a Feistel network of eight rounds over the
/// bits that the count needs, walked until it falls below the count, two steps at most on average.
///
/// The round function folds a full product, `high ^ low` of (*half* ^ *a*) × *b*, with keys *a* and
/// odd *b* for each round. Source of the walk: Black, Rogaway, "Ciphers with arbitrary finite
/// domains", CT-RSA 2002.
struct FeistelPermutation: Sendable {
  let count: UInt64
  let rightBits: UInt64
  let rounds: FeistelRounds
  /// What each round changes by every half, 1,024 places a round; empty where the halves are wider.
  let listedRounds: [UInt16]

  /// The widest half for which the rounds are listed: 16 kB, 10 µs.
  static let widestListedHalf = 10

  /// - Parameters:
  ///   - count: How many numbers: from 2⁸ on the orders pass for uniform.
  ///   - reader: Gives two words a round.
  init(count: UInt64, reader: inout RandomStreamReader) {
    let bits = UInt64.bitWidth - (count - 1).leadingZeroBitCount
    self.count = count
    rightBits = UInt64(bits / 2)
    rounds = FeistelRounds(leftBits: bits - bits / 2, rightBits: bits / 2, reader: &reader)
    guard bits - bits / 2 <= Self.widestListedHalf else {
      listedRounds = []
      return
    }
    let masks = [rounds.leftMask, rounds.rightMask]
    listedRounds = rounds.keys.enumerated().flatMap { round, key in
      let list = (0...masks[(round + 1) % 2]).map {
        UInt16(truncatingIfNeeded: FeistelRounds.fold($0, key) & masks[round % 2])
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

  private func permuted(_ number: UInt64) -> UInt64 {
    var (left, right) = (number >> rightBits, number & rounds.rightMask)
    rounds.apply(&left, &right)
    return left << rightBits | right
  }

  private func unpermuted(_ number: UInt64) -> UInt64 {
    var (left, right) = (number >> rightBits, number & rounds.rightMask)
    rounds.revert(&left, &right)
    return left << rightBits | right
  }
}
