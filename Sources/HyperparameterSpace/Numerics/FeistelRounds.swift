/// The rounds of a Feistel network on two halves: the right half changes the left one, then the left
/// one the right.
struct FeistelRounds: Sendable {
  static let count = 8
  let keys: [(UInt64, UInt64)]
  let leftMask: UInt64
  let rightMask: UInt64

  /// - Parameters:
  ///   - leftBits: The width of the left half, from 1 to 64.
  ///   - rightBits: The width of the right half, from 0 to 64.
  ///   - reader: Gives two words a round.
  init(leftBits: Int, rightBits: Int, reader: inout RandomStreamReader) {
    // A smart shift by the whole width leaves nothing.
    leftMask = UInt64.max >> (64 - leftBits)
    rightMask = UInt64.max >> (64 - rightBits)
    keys = (0..<Self.count).map { _ in
      let addend = reader.next()
      return (addend, reader.next() | 1)
    }
  }

  /// Goes through the rounds.
  func apply(_ left: inout UInt64, _ right: inout UInt64) {
    for round in stride(from: 0, to: Self.count, by: 2) {
      left ^= Self.fold(right, keys[round]) & leftMask
      right ^= Self.fold(left, keys[round + 1]) & rightMask
    }
  }

  /// Goes through the rounds backwards.
  func revert(_ left: inout UInt64, _ right: inout UInt64) {
    for round in stride(from: Self.count - 2, through: 0, by: -2) {
      right ^= Self.fold(left, keys[round + 1]) & rightMask
      left ^= Self.fold(right, keys[round]) & leftMask
    }
  }

  @inline(__always)
  static func fold(_ half: UInt64, _ key: (UInt64, UInt64)) -> UInt64 {
    let product = (half ^ key.0).multipliedFullWidth(by: key.1)
    return product.high ^ product.low
  }
}
