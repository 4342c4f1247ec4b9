/// The finite field of an order: addition and multiplication of the numbers 0 up to the order.
///
/// Of a prime order *p*, arithmetic modulo *p*. Of *p*^*k*, a number's *k* digits in base *p* are the
/// coefficients of a polynomial, the lowest first, and polynomials are multiplied modulo an
/// irreducible one: among those *x*^*k* + *c* the one for which *c*, read as a number in the same
/// way, is smallest. 0 and 1 are the field's zero and one.
struct GaloisField: Sendable {
  /// The largest order: squares of orders stay below 2⁵³.
  static let largestOrder = 1 << 26
  /// The largest order whose logarithms are listed; 16 kB.
  private static let largestListedOrder = 4096

  /// How many elements there are.
  let order: Int
  private let prime: Int
  private let degree: Int
  /// The irreducible polynomial less its leading term; 0 where the order is prime.
  let modulus: Int
  /// The logarithms of the elements to a generator's base, and two rounds of its powers; empty where
  /// products are computed.
  private let logarithms: [UInt16]
  private let powers: [UInt16]

  /// - Parameter order: A prime power up to ``largestOrder``; `nil` for any other number.
  init?(order: Int) {
    guard order <= Self.largestOrder, let factors = PrimePower(order) else { return nil }
    self.order = order
    (prime, degree) = (factors.prime, factors.exponent)
    guard degree > 1 else {
      (modulus, logarithms, powers) = (0, [], [])
      return
    }
    let ring = PolynomialRing(prime: prime)
    modulus = ring.smallestIrreducible(ofDegree: degree) - order
    guard order <= Self.largestListedOrder else {
      (logarithms, powers) = ([], [])
      return
    }
    var generator = prime
    var cycle = ring.powers(of: generator, modulo: order + modulus)
    while cycle.count < order - 1 {
      generator += 1
      cycle = ring.powers(of: generator, modulo: order + modulus)
    }
    var logarithms = [UInt16](repeating: 0, count: order)
    for (exponent, power) in cycle.enumerated() { logarithms[power] = UInt16(exponent) }
    self.logarithms = logarithms
    powers = (cycle + cycle).map { UInt16($0) }
  }

  /// The sum of two elements.
  ///
  /// - Complexity: O(log order).
  func sum(_ left: Int, _ right: Int) -> Int {
    guard degree > 1 else { return (left + right) % prime }
    guard prime > 2 else { return left ^ right }
    return PolynomialRing(prime: prime).sum(left, right)
  }

  /// The product of two elements.
  ///
  /// - Complexity: O(1) up to order 4096 and where the order is prime, else O(log² order).
  func product(_ left: Int, _ right: Int) -> Int {
    guard degree > 1 else { return left * right % prime }
    guard left != 0, right != 0 else { return 0 }
    guard powers.isEmpty else { return Int(powers[Int(logarithms[left]) + Int(logarithms[right])]) }
    return PolynomialRing(prime: prime).product(left, right, modulo: order + modulus)
  }
}
