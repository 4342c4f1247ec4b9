/// The prime numbers, of which few are asked for.
enum PrimeNumbers {
  /// Whether a number is prime.
  ///
  /// - Complexity: O(√number).
  static func contains(_ number: Int) -> Bool {
    number >= 2 && smallestFactor(of: number) == number
  }

  /// The smallest factor above 1 of a number above 1.
  ///
  /// - Complexity: O(√number).
  static func smallestFactor(of number: Int) -> Int {
    var factor = 2
    while factor <= number / factor {
      if number % factor == 0 { return factor }
      factor += factor == 2 ? 1 : 2
    }
    return number
  }

  /// The prime at a position, of which 2 has position 0.
  ///
  /// - Complexity: O(p√p) for the prime p.
  static subscript(position: Int) -> Int {
    var prime = 2
    for _ in 0..<position {
      repeat { prime += 1 } while !contains(prime)
    }
    return prime
  }
}
