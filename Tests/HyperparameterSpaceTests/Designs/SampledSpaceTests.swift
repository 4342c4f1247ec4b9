import Testing

@testable import HyperparameterSpace

/// Random and Latin designs of spaces with conditions, unions and constraints.
@Suite("Sampled spaces")
struct SampledSpaceTests {
  private static let designs: [any Design] = [
    .random(count: 60, seed: 1), .latinHypercube(count: 60, seed: 2), .sobol(count: 64, seed: 3),
  ]

  /// Every point of a random space is one of those that nested loops list.
  @Test(arguments: designs)
  func everyPointIsInTheSpace(design: any Design) throws {
    var spaces = RandomSpaces(seed: 77)
    var tried = 0
    while tried < 20 {
      let naive = spaces.space()
      let space = try naive.searchSpace()
      guard space.layout.axes.reduce(1, { $0 * ($1.quantile.levels?.count ?? 1) }) <= 500
      else { continue }
      let members = Set(naive.paramsets())
      let sweep: Sweep
      do {
        sweep = try Sweep(space, design: design)
      } catch DesignError.tooLittleAccepted(_, let accepted, let trials, let labels) {
        #expect(accepted < 5 && trials == 4096 && labels == space.constraints.map(\.label))
        continue
      }
      tried += 1
      let listed = Array(sweep)
      let isInside = listed.allSatisfy { members.contains($0) && space.contains($0) }
      #expect(isInside, "\(space)")
      #expect(sweep.indices.reversed().allSatisfy { sweep[$0] == listed[$0] })
      #expect(sweep.source.paramsets(in: 7..<23) == Array(listed[7..<23]))
    }
  }

  private static func constrained(_ extra: [Hyperparameter] = []) throws -> SearchSpace {
    try SearchSpace(
      extra + [
        Hyperparameter("optimizer", .choices(["adam", "sgd", "lion"])),
        Hyperparameter("rate", .continuous(1e-4...1, scale: .logarithmic)),
        Hyperparameter("momentum", .continuous(0...1), when: .parameter("optimizer", is: "sgd")),
      ],
      constraints: [
        .forbidden(.parameter("optimizer", is: "adam"), .parameter("rate", isAtLeast: 0.01)),
        Constraint("slow", on: ["momentum", "rate"]) { paramset in
          guard case .double(let momentum) = paramset["momentum"],
            case .double(let rate) = paramset["rate"]
          else { return true }
          return momentum + rate < 1
        },
      ])
  }

  /// A hyperparameter that nothing looks at changes no draw, with constraints as without.
  @Test(arguments: designs)
  func drawsAreKeyedByName(design: any Design) throws {
    let sweep = try Sweep(Self.constrained(), design: design)
    let more = try Sweep(
      Self.constrained([Hyperparameter("other", .constant(1))]), design: design)
    for index in sweep.indices {
      for name in sweep.names { #expect(sweep[index][name] == more[index][name]) }
    }
    // Sobol dimensions are places; the others do not depend on what stands before.
    guard design.description.prefix(5) != "sobol" else { return }
    let wide = try Sweep(
      Self.constrained([Hyperparameter("other", .continuous(0...1))]), design: design)
    for index in sweep.indices {
      for name in sweep.names { #expect(sweep[index][name] == wide[index][name]) }
    }
  }

  @Test func randomIsPrefixStable() throws {
    let space = try Self.constrained()
    let many = try Sweep(space, design: .random(count: 400, seed: 9))
    for count in [1, 2, 57, 399] {
      let few = try Sweep(space, design: .random(count: count, seed: 9))
      #expect(Array(few) == Array(many.prefix(count)))
    }
    #expect(Set(many).count == 400)
  }

  /// Draw *a* of point *i* is word *i* of lane *a*, and the first that is accepted counts.
  @Test func redrawsAreTheWordsOfFurtherLanes() throws {
    let space = try SearchSpace(
      ["a", "b"].map { Hyperparameter($0, .continuous(0...1)) },
      constraints: [.forbidden(.parameter("a", isAtMost: 0.9))])
    let sweep = try Sweep(space, design: .random(count: 50, seed: 4))
    func draw(_ name: String, _ lane: UInt64, _ point: Int) -> Double {
      RandomStream(
        seed: 4, streamKey: fnv1a(name.utf8), purpose: .randomCoordinate, lane: lane
      ).unitCoordinate(at: UInt64(point))
    }
    for point in sweep.indices {
      let lane = try #require((0..<1000).first { draw("a", $0, point) > 0.9 })
      #expect(
        sweep[point]
          == ["a": .double(draw("a", lane, point)), "b": .double(draw("b", lane, point))])
    }
  }

  /// What the constraints leave keeps its proportions.
  @Test func redrawingKeepsTheProportions() throws {
    let space = try SearchSpace(
      [Hyperparameter("a", .integer(0...3)), Hyperparameter("b", .integer(0...3))],
      constraints: [
        Constraint("less", on: ["a", "b"]) { paramset in
          guard case .integer(let a) = paramset["a"], case .integer(let b) = paramset["b"] else {
            return false
          }
          return a < b
        }
      ])
    let sweep = try Sweep(space, design: .random(count: 6000, seed: 5))
    let counts = Dictionary(grouping: sweep) { $0 }.values.map(\.count)
    #expect(counts.count == 6)
    #expect(chiSquare(counts) < 20.5)
  }

  /// A Latin hypercube deals the spaces of a union evenly, at each depth.
  @Test(arguments: [1, 2, 5, 9, 10, 64])
  func unionsAreDealtEvenly(count: Int) throws {
    let leaf = { (name: String) in try SearchSpace([Hyperparameter(name, .continuous(0...1))]) }
    let space = try SearchSpace {
      try SearchSpace.union([leaf("a"), leaf("b"), leaf("c")])
      try SearchSpace.union([leaf("d"), leaf("e")])
    }
    let sweep = try Sweep(space, design: .latinHypercube(count: count, seed: 8))
    for names in [["a", "b", "c"], ["d", "e"]] {
      let counts = names.map { name in sweep.count { $0[name] != nil } }
      #expect(counts.reduce(0, +) == count)
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
    #expect(sweep.allSatisfy { $0.count == 2 })
  }

  @Test func tooLittleAcceptedIsSaidWithBothNumbers() throws {
    let space = try SearchSpace(
      [Hyperparameter("a", .integer(1...100_000))],
      constraints: [.forbidden(.parameter("a", isAtLeast: 2))])
    let error = #expect(throws: DesignError.self) {
      try Sweep(space, design: .random(count: 5, seed: 1))
    }
    #expect(
      error?.description
        == "random: the constraints must accept at least one point in a thousand; they accept "
        + "0 of 4096: not (a is at least 2.0); "
        + "narrow the domains, or take a grid or a sample of it.")
    let nothing = #expect(throws: DesignError.self) {
      try Sweep(
        SearchSpace(
          [Hyperparameter("a", .boolean)],
          constraints: [Constraint("never", on: ["a"]) { _ in false }]),
        design: .grid())
    }
    #expect(
      nothing?.description
        == "grid: the constraints must accept a combination; they accept none: never.")
    // The grid of the same space has the one combination.
    #expect(try Array(Sweep(space, design: .grid())) == [["a": 1]])
  }

  // MARK: Shares

  /// Domains of unequal shares, with the share of each level.
  static let shares: [(domain: Domain, shares: [Double])] = [
    (.choices(["a", "b", "c", "d"], weights: [1, 0, 2.5, 0.5]), [0.25, 0, 0.625, 0.125]),
    (.choices([1, 2], weights: [1e308, 1e308]), [0.5, 0.5]),
    (.choices([1, 2, 3], weights: [0x1p-1060, 0x1p-1060, 0x1p-1059]), [0.25, 0.25, 0.5]),
    // ln ((k + ½) / (k − ½)) / ln (4.5 / 0.5).
    (.integer(1...4, scale: .logarithmic), [0.5, 0.23248676, 0.15313461, 0.11437863]),
    // ln of (k + 1) / (k − 1) in steps of 2, over 3...11.
    (
      .integer(4...10, scale: .logarithmic, step: 2),
      [0.39316073, 0.25896222, 0.19342641, 0.15445063]
    ),
    (
      .continuous(0.4...1, scale: .logarithmic, step: 0.2),
      [0.39316073, 0.25896222, 0.19342641, 0.15445063]
    ),
    // Φ between the halves, of what lies within ±1.
    (.normal(mean: 0, standardDeviation: 1, in: -1...1, step: 1), [0.21955, 0.56090, 0.21955]),
    (.beta(alpha: 1, beta: 1, step: 0.5), [0.25, 0.5, 0.25]),
  ]

  @Test(arguments: shares.indices)
  func levelsGetTheirShares(index: Int) throws {
    let (domain, shares) = Self.shares[index]
    #expect((shares.reduce(0, +) - 1).magnitude < 1e-4)
    let space = try SearchSpace([Hyperparameter("x", domain)])
    let levels = try #require(space.layout.axes[0].quantile.levels)
    #expect(levels.count == shares.count)
    func counts(_ design: some Design) throws -> [Int] {
      var counts = [Int](repeating: 0, count: shares.count)
      for paramset in try Sweep(space, design: design) {
        counts[try #require(levels.position(of: paramset.values[0]))] += 1
      }
      return counts
    }
    for count in [1, 7, 100, 1023, 3000] {
      for (dealt, share) in zip(
        try counts(.latinHypercube(count: count, seed: UInt64(count))), shares)
      {
        #expect((Double(dealt) - share * Double(count)).magnitude < 1 + 1e-4 * Double(count))
      }
    }
    let drawn = try counts(.random(count: 8000, seed: 3))
    var sum = 0.0
    for (count, share) in zip(drawn, shares) {
      guard share > 0 else {
        #expect(count == 0)
        continue
      }
      let expected = share * 8000
      sum += (Double(count) - expected) * (Double(count) - expected) / expected
    }
    // A thousandth of right samples lies above, with three degrees of freedom.
    #expect(sum < 16.3)
  }
}
