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
  /// - Complexity: O(count), and O(1) above ``largestShuffledCount``.
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

  /// The position of a number.
  ///
  /// - Complexity: O(1); a shuffled order is searched.
  func position(of number: Int) -> Int {
    switch self {
    case .shuffled(let order): order.firstIndex(of: UInt16(number)) ?? order.endIndex
    case .keyed(let permutation): Int(permutation.position(of: UInt64(number)))
    }
  }

  /// The numbers at a range of positions, the same as one at a time.
  ///
  /// - Complexity: O(positions).
  func numbers(in positions: Range<Int>) -> [Int] {
    switch self {
    case .shuffled(let order): order[positions].map { Int($0) }
    case .keyed(let permutation): permutation.numbers(in: positions)
    }
  }
}
