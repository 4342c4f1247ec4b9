import Testing

@testable import HyperparameterSpace

@Suite("Latin hypercube")
struct LatinHypercubeTests {
  /// One point in each stratum, by floating point and by exact whole numbers.
  @Test(arguments: [1, 2, 3, 10, 24, 49, 1000, 1024, 1025, 4097])
  func strataHoldOnePointEach(count: Int) {
    for seed in 0..<5 as Range<UInt64> {
      let coordinates = coordinates(count: count, seed: seed)
      let numerators = coordinates.map { UInt64($0 * 0x1p53) }
      #expect(zip(coordinates, numerators).allSatisfy { Double($1) * 0x1p-53 == $0 && $0 < 1 })
      let floating = coordinates.map { Int($0 * Double(count)) }
      #expect(floating.sorted() == Array(0..<count))
      let exact = numerators.map { numerator in
        let (high, low) = numerator.multipliedFullWidth(by: UInt64(count))
        return Int(high << 11 | low >> 53)
      }
      #expect(exact == floating)
    }
  }

  /// Jitters at both ends of the stratum, where rounding leaves it most easily.
  @Test func borderlineJittersStayInside() {
    for count in [3, 7, 10, 49, 1000, 1_000_003, Int(LatinCoordinates.largestSeparateCount) - 1] {
      for point in [0, 1, count / 3, count / 2, count - 1] where point < count {
        for jitter in [0, 0x1p-53, 0.5, 1 - 0x1p-53] {
          let coordinate = LatinCoordinates.coordinate(
            inStratum: point, of: count, jitter: jitter)
          #expect(Int(coordinate * Double(count)) == point)
        }
      }
    }
  }

  @Test func pointsAreSpreadWithinTheirStrata() {
    var jitters: [Double] = []
    for seed in 0..<50 as Range<UInt64> {
      jitters += coordinates(count: 40, seed: seed).map {
        let scaled = $0 * 40
        return scaled - scaled.rounded(.down)
      }
    }
    let counts = (0..<10).map { tenth in jitters.count { Int($0 * 10) == tenth } }
    #expect(chiSquare(counts) < 27.9)
  }

  /// Finite domains of any size against any count: numbers of points differ by at most one.
  @Test func levelsAreDealtEvenly() throws {
    for count in [1, 2, 5, 7, 10, 24, 25, 1030] {
      for choices in [1, 2, 3, 4, 7, 24, 30] {
        let space = try SearchSpace {
          Hyperparameter("choice", .choices((0..<choices).map { .string("\($0)") }))
          Hyperparameter("integer", choices > 1 ? .integer(1...choices) : .constant(1))
        }
        let sweep = try Sweep(space, design: .latinHypercube(count: count, seed: 7))
        for name in ["choice", "integer"] {
          let counts = Dictionary(grouping: sweep) { $0[name] }.values.map(\.count)
          #expect(counts.reduce(0, +) == count)
          #expect((counts.max() ?? 0) - (counts.count < choices ? 0 : counts.min() ?? 0) <= 1)
        }
      }
    }
  }

  /// Which level gets the extra point is left to chance, each as often as the others.
  @Test func noLevelIsFavoured() throws {
    let space = try SearchSpace { Hyperparameter("x", .integer(0...3)) }
    var counts = [Int](repeating: 0, count: 4)
    for seed in 0..<2000 as Range<UInt64> {
      for paramset in try Sweep(space, design: .latinHypercube(count: 5, seed: seed)) {
        if case .integer(let level) = paramset["x"] { counts[level] += 1 }
      }
    }
    #expect(counts.reduce(0, +) == 10_000)
    // Only one point in five is left to chance.
    #expect(chiSquare(counts) < 16.3 / 5)
  }

  @Test func refusesCounts() throws {
    let space = try SearchSpace { Hyperparameter("x", .integer(1...9)) }
    let error = #expect(throws: DesignError.self) {
      try Sweep(space, design: .latinHypercube(count: 0, seed: 1))
    }
    #expect(
      error?.description == "latin-hypercube: the count must be at least 1; it is 0.")
  }

  @Test func anyOfVeryManyPointsIsComputedAlone() throws {
    let count = Int.max
    let space = try SearchSpace {
      Hyperparameter("x", .continuous(0...1))
      Hyperparameter("k", .integer(1...1_000_000_000_000))
    }
    let sweep = try Sweep(space, design: .latinHypercube(count: count, seed: 3))
    #expect(sweep.count == count)
    #expect(Set([0, count / 2, count - 1].map { sweep[$0] }).count == 3)
  }

  private func coordinates(count: Int, seed: UInt64) -> [Double] {
    let dimension = UnitCubeDimension(name: "x")
    let column = LatinCoordinates(
      count: count,
      order: Permutation(count: count, stream: dimension.stream(seed: seed, .latinPermutation)),
      placement: .jittered, dimension: dimension, seed: seed)
    return (0..<count).map { column.coordinate(at: $0) }
  }
}
