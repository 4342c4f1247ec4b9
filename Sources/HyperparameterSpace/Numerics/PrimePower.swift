/// A power of a prime: the order of a finite field.
struct PrimePower: Equatable, Sendable {
  let prime: Int
  let exponent: Int

  /// Takes a number apart; `nil` when it is no prime to a power of at least 1.
  ///
  /// - Complexity: O(√number).
  init?(_ number: Int) {
    guard number >= 2 else { return nil }
    prime = PrimeNumbers.smallestFactor(of: number)
    var rest = number
    var exponent = 0
    while rest % prime == 0 {
      rest /= prime
      exponent += 1
    }
    guard rest == 1 else { return nil }
    self.exponent = exponent
  }

  /// The number itself.
  var value: Int { (0..<exponent).reduce(1) { power, _ in power * prime } }

  /// The smallest prime power that is at least a number: at most twice as large.
  static func smallest(from number: Int) -> Int {
    var candidate = max(2, number)
    while PrimePower(candidate) == nil { candidate += 1 }
    return candidate
  }

  /// The largest prime power that is at most a number; `nil` below 2.
  static func largest(upTo number: Int) -> Int? {
    guard number >= 2 else { return nil }
    var candidate = number
    while PrimePower(candidate) == nil { candidate -= 1 }
    return candidate
  }

  /// The prime power whose square is a count; `nil` when there is none.
  static func root(of count: Int) -> Int? {
    let root = floorOfSquareRoot(of: count)
    return root * root == count && PrimePower(root) != nil ? root : nil
  }

  /// The squares of prime powers nearest to a count that is not one itself.
  ///
  /// - Parameter count: At most 2⁵².
  /// - Returns: The largest at most the count, `nil` below 4; the smallest at least the count.
  static func squares(around count: Int) -> (below: Int?, above: Int) {
    let root = floorOfSquareRoot(of: max(0, count))
    let below = largest(upTo: root)
    let above = smallest(from: root * root >= count ? root : root + 1)
    return (below.map { $0 * $0 }, above * above)
  }

  /// ⌊√number⌋, by Newton's steps from above.
  private static func floorOfSquareRoot(of number: Int) -> Int {
    guard number > 0 else { return 0 }
    var root = 1 << ((Int.bitWidth - number.leadingZeroBitCount + 1) / 2)
    while root > number / root { root = (root + number / root) / 2 }
    return root
  }
}
