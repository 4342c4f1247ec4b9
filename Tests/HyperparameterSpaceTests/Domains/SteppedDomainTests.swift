import Testing

@testable import HyperparameterSpace

/// Steps are decimal, and lead exactly from bound to bound.
@Suite("Stepped domains")
struct SteppedDomainTests {
  private func levels(_ domain: Domain) throws -> [ParameterValue] {
    try Sweep(SearchSpace([Hyperparameter("x", domain)]), design: .grid()).map { $0.values[0] }
  }

  /// Every level is the double that its decimal text reads as.
  @Test(arguments: [(0, 10, 1), (-3, 3, 1), (0, 1, 1), (-50, -10, 2), (3, 1503, 3)])
  func tenthsAreTheDoublesNearestTheirDecimals(lower: Int, upper: Int, step: Int) throws {
    func tenths(_ number: Int) -> Double {
      let text = "\(number < 0 ? "-" : "")\(number.magnitude / 10).\(number.magnitude % 10)"
      return (Double(text) ?? .nan) + 0
    }
    let domain = Domain.continuous(tenths(lower)...tenths(upper), step: tenths(step))
    let expected = stride(from: lower, through: upper, by: step).map {
      ParameterValue.double(tenths($0))
    }
    #expect(try levels(domain) == expected)
  }

  @Test func hundredThousandthsAreTheDoublesNearestTheirDecimals() throws {
    let domain = Domain.continuous(0...0.05, step: 1e-5)
    #expect(try levels(domain) == (0...5000).map { .double(Double("\($0)e-5") ?? .nan) })
  }

  /// Both ends are as likely as the rest.
  @Test func levelsShareTheIntervalEqually() throws {
    let domain = Domain.continuous(0...1, step: 0.1)
    for level in 0...10 {
      let (start, end) = (Double(level) / 11, Double(level + 1) / 11)
      let value = ParameterValue.double(Double("\(level)e-1") ?? .nan)
      #expect(try domain.value(at: start + 1e-9) == value)
      #expect(try domain.value(at: end - 1e-9) == value)
    }
  }

  /// A logarithmic level gets the share of the numbers that round to it.
  @Test func logarithmicSharesAreThoseOfRounding() throws {
    let domain = Domain.integer(1...10, scale: .logarithmic)
    var random = SplitMix64(seed: 6)
    for _ in 0..<2000 {
      let coordinate = Double(random.next() >> 11) * 0x1p-53
      let number = try Domain.continuous(0.5...10.5, scale: .logarithmic)
        .value(at: coordinate).number
      let nearest = Int(((number ?? .nan) + 0.5).rounded(.down))
      #expect(try domain.value(at: coordinate) == .integer(min(max(nearest, 1), 10)))
    }
  }

  /// A rounded distribution gives each multiple the share of the numbers nearest it.
  @Test func roundedDistributionsRoundTheirQuantiles() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2000 {
      let coordinate = Double(random.next() >> 11) * 0x1p-53
      let number =
        try Domain.normal(mean: 64, standardDeviation: 16).value(at: coordinate).number ?? .nan
      let rounded = try Domain.normal(mean: 64, standardDeviation: 16, step: 8).value(
        at: coordinate)
      #expect(rounded == .integer(Int((number / 8).rounded(.toNearestOrAwayFromZero)) * 8))
      let cut =
        try Domain.normal(mean: 0, standardDeviation: 1, in: -0.94...0.96, step: 0.1)
        .value(at: coordinate).number ?? .nan
      #expect(-0.9 <= cut && cut <= 0.9)
    }
  }

  /// Steps too small for the doubles at their place would repeat values.
  @Test(
    arguments: [
      (1e15, 1e15 + 10, 0.01), (1, 1.0000000000000002, 1e-17), (-1e16, 1e16, 1),
      (9007199254740992, 9007199254741992, 1), (-1e16, 0, 0.5),
    ] as [(Double, Double, Double)])
  func stepsThatRepeatNumbersAreRefused(lower: Double, upper: Double, step: Double) {
    #expect(throws: SearchSpaceError.self) {
      try Domain.continuous(lower...upper, step: step).count()
    }
  }
}
