import Testing

@testable import HyperparameterSpace

@Suite("Finite fields")
struct GaloisFieldTests {
  @Test(arguments: [2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 49, 64])
  func axioms(order: Int) throws {
    let field = try #require(GaloisField(order: order))
    let elements = 0..<order
    // Both tables once, so that the triple loop is quick in debug builds.
    let sums = elements.map { left in elements.map { field.sum(left, $0) } }
    let products = elements.map { left in elements.map { field.product(left, $0) } }
    var failures = 0
    for a in elements {
      #expect(sums[a][0] == a && products[a][1] == a && products[a][0] == 0)
      // Every row of the sums and, without 0, of the products is an order of the elements: there
      // are negatives and inverses.
      #expect(sums[a].sorted() == Array(elements))
      if a != 0 { #expect(products[a].sorted() == Array(elements)) }
      for b in elements {
        failures += sums[a][b] == sums[b][a] && products[a][b] == products[b][a] ? 0 : 1
        let (sum, product) = (sums[a][b], products[a][b])
        let (sumsOfB, productsOfA, productsOfB) = (sums[b], products[a], products[b])
        let (sumsOfA, sumsOfSum) = (sums[a], sums[sum])
        let (sumsOfProduct, productsOfProduct) = (sums[product], products[product])
        for c in elements {
          failures += sumsOfSum[c] == sumsOfA[sumsOfB[c]] ? 0 : 1
          failures += productsOfProduct[c] == productsOfA[productsOfB[c]] ? 0 : 1
          failures += productsOfA[sumsOfB[c]] == sumsOfProduct[productsOfA[c]] ? 0 : 1
        }
      }
    }
    #expect(failures == 0)
  }

  /// The smallest irreducible polynomials: *x*² + *x* + 1, *x*³ + *x* + 1 and *x*⁴ + *x* + 1 over the
  /// field of 2, *x*² + 1 over that of 3, as tables of them say.
  @Test(
    arguments: [
      (4, 3), (8, 3), (9, 1), (16, 3), (25, 2), (27, 7), (32, 5), (49, 1), (64, 3), (128, 3),
      (256, 27), (7, 0),
    ])
  func modulus(order: Int, modulus: Int) {
    #expect(GaloisField(order: order)?.modulus == modulus)
  }

  /// FIPS 197, section 4.2: {57} · {83} = {c1}, {57} · {13} = {fe}, in the field that AES uses.
  @Test func productsOfAES() {
    let field = GaloisField(order: 256)
    #expect(field?.product(0x57, 0x83) == 0xc1)
    #expect(field?.product(0x57, 0x13) == 0xfe)
    #expect(field?.sum(0x57, 0x83) == 0xd4)
  }

  /// Orders beyond the listed ones, where products are computed.
  @Test(arguments: [8192, 6561, 15_625, 16_807, 1 << 26, 4093, 67_108_859])
  func largeOrders(order: Int) throws {
    let field = try #require(GaloisField(order: order))
    var reader = RandomStreamReader(
      RandomStream(seed: UInt64(order), streamKey: 0, purpose: .randomCoordinate))
    func element() -> Int { Int(reader.next(below: UInt64(order))) }
    for _ in 0..<20 {
      let (a, b, c) = (element(), element(), element())
      #expect(field.product(a, b) == field.product(b, a))
      #expect(field.product(field.product(a, b), c) == field.product(a, field.product(b, c)))
      #expect(
        field.product(a, field.sum(b, c)) == field.sum(field.product(a, b), field.product(a, c)))
      // a^order = a, by squaring: no element has a smaller orbit than the field allows.
      var (power, base, rest) = (1, a, order)
      while rest > 0 {
        if rest % 2 == 1 { power = field.product(power, base) }
        base = field.product(base, base)
        rest /= 2
      }
      #expect(power == a)
    }
  }

  @Test(arguments: [-4, 0, 1, 6, 10, 12, 15, 36, 100, 1 << 27])
  func otherOrdersHaveNoField(order: Int) {
    #expect(GaloisField(order: order) == nil)
  }

  @Test(
    arguments: [
      (2, 2, 1), (3, 3, 1), (4, 2, 2), (27, 3, 3), (1024, 2, 10), (97, 97, 1), (2401, 7, 4),
      (67_108_859, 67_108_859, 1),
    ])
  func primePowers(number: Int, prime: Int, exponent: Int) {
    let power = PrimePower(number)
    #expect(power?.prime == prime && power?.exponent == exponent && power?.value == number)
  }

  @Test(arguments: [(-3, 2), (2, 2), (6, 7), (10, 11), (14, 16), (24, 25), (90, 97), (120, 121)])
  func smallestPrimePower(number: Int, power: Int) {
    #expect(PrimePower.smallest(from: number) == power)
  }

  @Test(
    arguments: [
      (0, nil, 4), (3, nil, 4), (4, 4, 4), (5, 4, 9), (26, 25, 49), (36, 25, 49), (80, 64, 81),
      (100, 81, 121), (1000, 961, 1024), (1 << 52, 1 << 52, 1 << 52),
      (1 << 52 - 1, 67_108_859 * 67_108_859, 1 << 52),
    ] as [(Int, Int?, Int)])
  func nearestSquares(count: Int, below: Int?, above: Int) {
    let squares = PrimePower.squares(around: count)
    #expect(squares.below == below && squares.above == above)
    #expect((PrimePower.root(of: count) != nil) == (below == count))
  }

  /// Between 2 and 5000, against all squares of prime powers.
  @Test func everySquareIsFound() {
    let squares = (2...71).filter { PrimePower($0) != nil }.map { $0 * $0 }
    for count in 4...5000 {
      let nearest = PrimePower.squares(around: count)
      #expect(nearest.below == squares.last { $0 <= count })
      #expect(nearest.above == squares.first { $0 >= count })
    }
  }

  @Test(arguments: [(0, 2), (1, 3), (5, 13), (255, 1619), (999, 7919)])
  func primes(position: Int, prime: Int) {
    #expect(PrimeNumbers[position] == prime)
  }
}
