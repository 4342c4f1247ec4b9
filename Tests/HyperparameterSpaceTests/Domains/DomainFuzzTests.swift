import Testing

@testable import HyperparameterSpace

/// Whatever its parameters, a domain is refused or works.
@Suite("Domains of extreme parameters")
struct DomainFuzzTests {
  private static let doubles: [Double] = [
    0, -0.0, 1, -1, 0.1, 0.5, 2, 10, 1e-5, 0.999, 0.9999999999999999, 1.0000000000000002, 1e-17,
    1e15, 1e16, 0x1p53, -0x1p53, 0x1p62, 0x1p63, -0x1p63, 1e19, 1e20, 2e20, 1e300, -1e300, 1e308,
    1.7976931348623157e308, -1.7976931348623157e308, 0x1p-1074, -0x1p-1074, 0x1p-1022, 1e-308,
    1e-300,
    .infinity, -.infinity, .nan, 700, -700, 8.2, 38,
  ]
  /// How many domains of each seed.
  private static let caseCount = 3000

  private static let integers: [Int] = [
    .min, .min + 1, -2, -1, 0, 1, 2, 3, 7, 10, 1000, 1 << 52, 1 << 53, (1 << 53) + 1, 1 << 61,
    (1 << 62) - 1, 1 << 62, (1 << 61) + (1 << 62) - 1, .max - 2, .max - 1, .max,
  ]

  private static func double(_ random: inout SplitMix64) -> Double {
    switch random.below(10) {
    case 0...5: random.pick(doubles)
    case 6: Double(bitPattern: random.next())
    case 7: random.pick(doubles) * Double(random.below(20) - 10) / 10
    default: Double(random.below(2000) - 1000) / 100
    }
  }

  private static func integer(_ random: inout SplitMix64) -> Int {
    switch random.below(4) {
    case 0, 1: random.pick(integers)
    case 2: Int(truncatingIfNeeded: random.next())
    default: random.below(100) - 50
    }
  }

  private static func step(_ random: inout SplitMix64) -> Step? {
    switch random.below(3) {
    case 0: nil
    case 1: .integer(integer(&random))
    default: .decimal(double(&random))
    }
  }

  private static let scales: [Scale] = [.linear, .logarithmic, .reverseLogarithmic]

  private static func domain(_ random: inout SplitMix64) -> Domain {
    switch random.below(12) {
    case 0...3:
      return .continuous(
        lower: double(&random), upper: double(&random), scale: random.pick(scales),
        step: random.happens(60) ? double(&random) : nil)
    case 4...6:
      return .integer(
        lower: integer(&random), upper: integer(&random), scale: random.pick(scales),
        step: random.happens(40) ? 1 : integer(&random))
    case 7...9:
      return .normal(
        mean: double(&random), standardDeviation: double(&random),
        lower: random.happens(40) ? -.infinity : double(&random),
        upper: random.happens(40) ? .infinity : double(&random), step: step(&random))
    case 10:
      return .logNormal(
        mean: double(&random), standardDeviation: double(&random), step: step(&random))
    default:
      let weights = random.happens(50) ? (0..<3).map { _ in double(&random) } : nil
      return random.happens(50)
        ? .choices([1, 2, 3], weights: weights)
        : .beta(alpha: double(&random), beta: double(&random), step: step(&random))
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func areRefusedOrWork(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var valid = 0
    var refused = 0
    for _ in 0..<Self.caseCount {
      let domain = Self.domain(&random)
      let quantile: Quantile
      do throws(DomainProblem) {
        guard let checked = try domain.quantile() else { continue }
        quantile = checked
      } catch {
        // The sentence itself must not trap, nor lack a part.
        refused += 1
        #expect(!error.description.contains(" ."), "\(domain): \(error)")
        continue
      }
      valid += 1
      // Each holds for the others too: one expectation for a domain keeps this fast.
      let fault = Self.fault(of: quantile, &random)
      #expect(fault == nil, "\(domain): \(fault ?? "")")
    }
    #expect(valid > Self.caseCount / 10 && refused > Self.caseCount / 10)
  }

  /// What is wrong with a checked domain.
  private static func fault(of quantile: Quantile, _ random: inout SplitMix64) -> String? {
    var previous = -Double.infinity
    let inner = Double(random.next() >> 11) * 0x1p-53
    var isAscending = true
    if case .finite(.listed, _) = quantile { isAscending = false }
    for coordinate in [0, 0x1p-53, 0.5, inner, 1 - 0x1p-53] {
      let value = quantile.value(at: coordinate)
      guard quantile.contains(value) else { return "\(value) at \(coordinate) is no member" }
      if let number = value.number, coordinate != inner, isAscending {
        guard number >= previous else { return "\(number) at \(coordinate) descends" }
        previous = number
      }
      guard let found = quantile.coordinate(of: value) else {
        return "\(value) at \(coordinate) has no coordinate"
      }
      guard found >= 0, found < 1 else { return "\(found) of \(value) is no unit coordinate" }
      if quantile.levels != nil, quantile.value(at: found) != value {
        return "\(value) is not found at its coordinate \(found)"
      }
    }
    if let levels = quantile.levels {
      for position in [0, levels.count / 2, levels.count - 1] {
        guard levels.position(of: levels[position]) == position else {
          return "level \(position) is found at \(levels.position(of: levels[position]) ?? -1)"
        }
      }
      guard quantile.contains(levels[0]), quantile.contains(levels[levels.count - 1]) else {
        return "an end is no member"
      }
    }
    return nil
  }
}
