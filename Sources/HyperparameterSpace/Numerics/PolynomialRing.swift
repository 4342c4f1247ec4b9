/// Polynomials with coefficients modulo a prime, each written as the number whose digits in the
/// prime's base are its coefficients, the lowest first.
struct PolynomialRing {
  let prime: Int

  func sum(_ left: Int, _ right: Int) -> Int { combination(left, 1, right) }

  /// left + factor · right, digit by digit.
  private func combination(_ left: Int, _ factor: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    var result = 0
    var place = 1
    while left > 0 || right > 0 {
      result += (left % prime + factor * (right % prime)) % prime * place
      left /= prime
      right /= prime
      place *= prime
    }
    return result
  }

  /// The product of two polynomials of lower degree than a monic one, modulo that.
  func product(_ left: Int, _ right: Int, modulo modulus: Int) -> Int {
    var leading = 1
    while leading <= modulus / prime { leading *= prime }
    let places = sequence(first: leading / prime) { $0 > 1 ? $0 / prime : nil }
    return places.reduce(0) { result, place in
      let shifted = reduced(result * prime, by: modulus, leading: leading)
      return combination(shifted, left / place % prime, right)
    }
  }

  /// Takes as much of a monic polynomial away as makes the coefficient of its degree 0.
  private func reduced(_ polynomial: Int, by modulus: Int, leading: Int) -> Int {
    let coefficient = polynomial / leading % prime
    return coefficient == 0 ? polynomial : combination(polynomial, prime - coefficient, modulus)
  }

  /// 1, the polynomial, its square and so on, until 1 comes again.
  func powers(of polynomial: Int, modulo modulus: Int) -> [Int] {
    var powers = [1]
    var power = polynomial
    while power != 1 {
      powers.append(power)
      power = product(power, polynomial, modulo: modulus)
    }
    return powers
  }

  /// The monic irreducible polynomial of a degree whose number is smallest.
  ///
  /// - Complexity: O(p^(degree / 2)) divisions for a candidate; one in *degree* is irreducible.
  func smallestIrreducible(ofDegree degree: Int) -> Int {
    let leading = (0..<degree).reduce(1) { power, _ in power * prime }
    var candidate = leading
    while !isIrreducible(candidate, leading: leading) { candidate += 1 }
    return candidate
  }

  /// Whether no monic polynomial from degree 1 to half the degree divides a monic polynomial.
  private func isIrreducible(_ polynomial: Int, leading: Int) -> Bool {
    var divisorLeading = prime
    while divisorLeading <= leading / divisorLeading {
      for divisor in divisorLeading..<(2 * divisorLeading)
      where divides(divisor, leading: divisorLeading, polynomial, leading: leading) {
        return false
      }
      divisorLeading *= prime
    }
    return true
  }

  private func divides(
    _ divisor: Int, leading divisorLeading: Int, _ polynomial: Int, leading: Int
  ) -> Bool {
    var remainder = polynomial
    var place = leading
    while place >= divisorLeading {
      let shift = place / divisorLeading
      remainder = reduced(remainder, by: divisor * shift, leading: place)
      place /= prime
    }
    return remainder == 0
  }
}
