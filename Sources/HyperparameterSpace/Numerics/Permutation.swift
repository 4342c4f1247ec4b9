/// A random order of the numbers below a count, each computed from its position alone.
///
/// Small orders are shuffled once and kept: every one of the count! orders is equally likely.
/// Larger ones are a keyed bijection, so that nothing is stored at any size.
enum Permutation: Sendable {
  case shuffled([UInt16])
  case keyed(FeistelPermutation)

  /// The largest count that is shuffled; 2 kB a hyperparameter.
  static let largestShuffledCount = 1024

  /// - Parameters:
  ///   - count: How many numbers, at least 1.
  ///   - stream: What decides the order.
  init(count: Int, stream: RandomStream) {
    var reader = RandomStreamReader(stream)
    guard count <= Self.largestShuffledCount else {
      self = .keyed(FeistelPermutation(count: UInt64(count), reader: &reader))
      return
    }
    // Fisher–Yates, from the last position down.
    var order = (0..<count).map { UInt16($0) }
    for position in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(position, Int(reader.next(below: UInt64(position) + 1)))
    }
    self = .shuffled(order)
  }

  /// The number at a position.
  subscript(position: Int) -> Int {
    switch self {
    case .shuffled(let order): Int(order[position])
    case .keyed(let permutation): Int(permutation[UInt64(position)])
    }
  }
}

/// A keyed bijection of the numbers below a count: a Feistel network of eight rounds over the
/// bits that the count needs, walked until it falls below the count, two steps at most on average.
///
/// The round function folds a full product, `high ^ low` of (*half* ^ *a*) × *b*, with keys *a* and
/// odd *b* for each round. Source of the walk: Black, Rogaway, "Ciphers with arbitrary finite
/// domains", CT-RSA 2002.
struct FeistelPermutation: Sendable {
  private static let rounds = 8
  private let count: UInt64
  private let leftBits: UInt64
  private let rightBits: UInt64
  private let keys: [(UInt64, UInt64)]

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
  }

  /// The number at a position below the count.
  subscript(position: UInt64) -> UInt64 {
    var number = position
    repeat { number = permuted(number) } while number >= count
    return number
  }

  /// Two rounds at a time: the right half changes the left one, then the left one the right.
  private func permuted(_ number: UInt64) -> UInt64 {
    let leftMask = (1 << leftBits) - 1 as UInt64
    let rightMask = (1 << rightBits) - 1 as UInt64
    var left = number >> rightBits
    var right = number & rightMask
    for round in stride(from: 0, to: Self.rounds, by: 2) {
      left ^= fold(right, keys[round]) & leftMask
      right ^= fold(left, keys[round + 1]) & rightMask
    }
    return left << rightBits | right
  }

  @inline(__always)
  private func fold(_ half: UInt64, _ key: (UInt64, UInt64)) -> UInt64 {
    let product = (half ^ key.0).multipliedFullWidth(by: key.1)
    return product.high ^ product.low
  }
}
