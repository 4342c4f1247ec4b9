import Testing

@testable import HyperparameterSpace

/// What every domain of single values promises.
@Suite("Domains of single values")
struct DomainValueTests {
  private static let coordinates: [Double] = {
    var random = SplitMix64(seed: 5)
    let inner = (0..<60).map { _ in Double(random.next() >> 11) * 0x1p-53 }
    return ([0, 0x1p-53, 0.5, 1 - 0x1p-53] + inner).sorted()
  }()

  @Test(arguments: DomainCase.all)
  func knowsItsMembersAndTheirNumber(of domain: DomainCase) throws {
    #expect(try domain.domain.count() == domain.count.map { WholeNumber($0) })
    #expect(domain.domain.description == domain.text)
    #expect(domain.domain.dimensionCount == 1)
    for value in domain.members { #expect(domain.domain.contains(value), "\(value)") }
    for value in domain.strangers {
      #expect(!domain.domain.contains(value), "\(value)")
      #expect(try domain.domain.coordinates(of: value) == nil, "\(value)")
    }
  }

  @Test(arguments: DomainCase.all)
  func everyCoordinateHasAMemberAndTheyAscend(of domain: DomainCase) throws {
    var previous = -Double.infinity
    for coordinate in Self.coordinates {
      let value = try domain.domain.value(at: coordinate)
      #expect(domain.domain.contains(value), "\(value) at \(coordinate)")
      guard domain.isNumeric, let number = value.number else { continue }
      #expect(number >= previous, "\(number) at \(coordinate)")
      previous = number
    }
  }

  /// A finite domain finds exactly the value; an endless one, what lies a rounding away.
  @Test(arguments: DomainCase.all)
  func coordinatesOfAValueFindIt(of domain: DomainCase) throws {
    let drawn = try Self.coordinates.map { try domain.domain.value(at: $0) }
    for value in domain.members + drawn {
      guard let found = try domain.domain.coordinates(of: value) else {
        // Only what can never be drawn has none.
        #expect(!drawn.contains(value), "\(value)")
        continue
      }
      #expect(found.count == 1 && found[0] >= 0 && found[0] < 1)
      guard domain.count == nil else {
        #expect(try domain.domain.value(at: found) == value)
        continue
      }
      guard drawn.contains(value), let number = value.number else { continue }
      let near = try [found[0] - 0x1p-52, found[0], found[0] + 0x1p-52].map {
        try domain.domain.value(at: min(max($0, 0), 1 - 0x1p-53)).number ?? .nan
      }
      // The quantile is a few units in the last place wrong itself.
      let slack = number.magnitude * 0x1p-50
      #expect(near[0] - slack <= number && number <= near[2] + slack, "\(number) \(near)")
    }
  }

  /// All levels, one after the other, have coordinates of their own that find them.
  @Test(arguments: DomainCase.all.filter { ($0.count ?? .max) <= 5000 })
  func everyLevelIsFoundAtItsCoordinate(of domain: DomainCase) throws {
    let sweep = try Sweep(SearchSpace([Hyperparameter("x", domain.domain)]), design: .grid())
    #expect(sweep.count == domain.count)
    #expect(Set(sweep).count == domain.count)
    for paramset in sweep {
      let value = paramset.values[0]
      guard let found = try domain.domain.coordinates(of: value) else { continue }
      #expect(try domain.domain.value(at: found) == value)
    }
    if domain.isNumeric {
      let numbers = sweep.compactMap { $0.values[0].number }
      #expect(numbers.first == domain.members[0].number)
      #expect(numbers.last == domain.members[1].number)
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  /// Coordinates count as the multiple of 2⁻⁵³ at or below them, and must lie in [0, 1).
  @Test func coordinatesAreChecked() throws {
    let domain = Domain.integer(0...9)
    #expect(try domain.value(at: 0x1p-1074) == 0)
    for coordinate in [-0x1p-1074, 1, 2, .nan, .infinity, -.infinity] {
      let error = #expect(throws: UnitCoordinateError.self) { try domain.value(at: coordinate) }
      #expect(
        error?.description == "unit coordinates: each must lie in [0, 1); one is \(coordinate).")
    }
    let error = #expect(throws: UnitCoordinateError.self) { try domain.value(at: 0.5, 0.5) }
    #expect(error?.description == "unit coordinates: the domain needs 1; there are 2.")
    #expect(try domain.value(at: -0.0) == 0)
  }

  /// Values that no multiple of 2⁻⁵³ finds have no coordinates.
  @Test func whatIsNeverDrawnHasNoCoordinates() throws {
    let far = Domain.normal(mean: 0, standardDeviation: 1, in: -40...40, step: 1)
    #expect(far.contains(40))
    #expect(try far.coordinates(of: 40) == nil)
    #expect(try far.coordinates(of: -40) == nil)
    #expect(try far.value(at: far.coordinates(of: 8) ?? []) == 8)
    let weighted = Domain.choices(["a", "b", "c"], weights: [1, 0, 1e-300])
    #expect(try weighted.coordinates(of: "b") == nil)
    #expect(try weighted.coordinates(of: "c") == nil)
    #expect(try weighted.coordinates(of: "a") != nil)
    let wide = Domain.integer(0...Int.max - 1)
    for value in [0, 1, 12345, 1 << 62, Int.max - 1, Int.max - 2] {
      guard let found = try wide.coordinates(of: .integer(value)) else { continue }
      #expect(try wide.value(at: found) == .integer(value))
    }
  }
}

extension DomainCase {
  /// Whether the quantile ascends: of choices it does not.
  fileprivate var isNumeric: Bool {
    switch domain {
    case .choices, .constant, .ordered: false
    default: true
    }
  }
}
