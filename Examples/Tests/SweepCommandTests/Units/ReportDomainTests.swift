import HyperparameterSpace
import Testing

@testable import sweep

/// What a report knows of domains: by the header of a list, or by its values.
@Suite struct ReportDomainTests {
  @Test func theHeaderTellsEveryDomain() throws {
    let domains: [(Domain, DeclaredDomain.Form)] = [
      (
        .continuous(1e-5...0.1, scale: .logarithmic),
        .numbers(.uniform(.logarithmic, low: 1e-5, high: 0.1), low: 1e-5, high: 0.1, step: nil)
      ),
      (
        .continuous(-0.5...0.5, step: 0.25),
        .numbers(.uniform(.linear, low: -0.5, high: 0.5), low: -0.5, high: 0.5, step: 0.25)
      ),
      (
        .continuous(0.9...0.999, scale: .reverseLogarithmic),
        .numbers(
          .uniform(.reverseLogarithmic, low: 0.9, high: 0.999), low: 0.9, high: 0.999, step: nil)
      ),
      (
        .integer(-3...3), .numbers(.uniform(.linear, low: -3, high: 3), low: -3, high: 3, step: 1)
      ),
      (
        .integer(16...64, step: 16),
        .numbers(.uniform(.linear, low: 16, high: 64), low: 16, high: 64, step: 16)
      ),
      (
        .normal(mean: 0, standardDeviation: 2),
        .numbers(
          .normal(mean: 0, deviation: 2, low: -.infinity, high: .infinity), low: -.infinity,
          high: .infinity, step: nil)
      ),
      (
        .normal(mean: 1, standardDeviation: 2, in: -3...3, step: 0.5),
        .numbers(.normal(mean: 1, deviation: 2, low: -3, high: 3), low: -3, high: 3, step: 0.5)
      ),
      (
        .logNormal(mean: 0, standardDeviation: 1),
        .numbers(.logNormal(mean: 0, deviation: 1), low: 0, high: .infinity, step: nil)
      ),
      (
        .beta(alpha: 2, beta: 5),
        .numbers(.beta(alpha: 2, beta: 5), low: 0, high: 1, step: nil)
      ),
      (.choices(["a, b", "c]"]), .levels(["\"a, b\"", "\"c]\""], weights: nil)),
      (.choices([true, 1], weights: [1, 3]), .levels(["true", "1"], weights: [1, 3])),
      (.ordered([[1, 2], [3]]), .levels(["[1, 2]", "[3]"], weights: nil)),
      (.constant(["x": 1]), .levels(["{x: 1}"], weights: nil)),
    ]
    for (domain, form) in domains {
      #expect(
        DeclaredDomain(text: domain.description[...], condition: nil).form == form, "\(domain)")
    }
  }

  @Test func whatWasCutIsInferred() {
    let domain = DeclaredDomain(text: "choices [\"a\", \"b", condition: nil)
    #expect(domain.form == .unknown)
  }

  @Test func groupsListsConditionsAndUnionsHavePaths() {
    let space = DeclaredSpace(
      lines: [
        "one of:",
        "- optimizer: group {name: choices [\"a\"]; rate: continuous 0.0...1.0, linear, when name is \"a\"}",
        "  widths: list [integer 1...4, linear; integer 5...8, linear]",
        "- other: constant 1, when x: y is 3", "  x: y: integer 1...9, linear", "only: other <= 3",
      ], names: ["optimizer", "widths", "other", "x: y"])
    #expect(
      space.paths == [
        "optimizer.name", "optimizer.rate", "widths[0]", "widths[1]", "other", "x: y",
      ])
    #expect(space.domain(of: "optimizer.rate")?.condition == "name is \"a\"")
    #expect(space.domain(of: "other")?.condition == "x: y is 3")
    #expect(space.lists == ["widths"])
  }

  @Test func spacesOfAUnionMayDiffer() {
    let space = DeclaredSpace(
      lines: ["one of:", "- x: integer 1...2, linear", "- x: constant 7"], names: ["x"])
    #expect(space.domain(of: "x") == nil)
    #expect(space.text(of: "x") == "integer 1...2, linear, or constant 7")
  }

  @Test func groupsAndListsOfAPlannedListAreTakenApart() throws {
    let space = try SearchSpace {
      Hyperparameter(
        "net",
        .group([
          Hyperparameter("kind", .choices(["deep", "wide"])),
          Hyperparameter("depth", .integer(2...5), when: .parameter("kind", is: "deep")),
        ]))
      Hyperparameter("rates", .list(of: .continuous(0...1), count: 2))
      Hyperparameter("shape", .choices([[1, 2], [3]]))
    }
    let axes = try Reporting.axes(
      Reporting.list(space, .latinHypercube(count: 8, seed: 1)))
    #expect(Set(axes.keys) == ["net.kind", "net.depth", "rates[0]", "rates[1]", "shape"])
    #expect(axes["net.depth"]?.presentCount == 4)
    #expect(axes["net.depth"]?.isComplete == false)
    #expect(axes["net.depth"]?.declared?.condition != nil)
    #expect(axes.values.allSatisfy { $0.declared != nil })
  }

  @Test func aListByHandIsInferred() throws {
    let rows = (0..<20).map {
      "- {rate: \(Double($0 + 1) * 1.0e-4 * ($0 > 9 ? 100 : 1)), width: \([16, 32][$0 % 2]), note: [a, \($0 % 3)], on: \($0 % 2 == 0), z: \($0 == 3 ? "null" : "1")}"
    }
    let axes = try Reporting.axes(rows.joined(separator: "\n"))
    guard case .numbers(let rate)? = axes["rate"]?.kind else {
      Issue.record("the rate has numbers")
      return
    }
    #expect(rate.scale == .logarithmic)
    #expect(axes["rate"]?.domain.contains("inferred") == true)
    let levels = ["width": 2, "note": 3, "on": 2, "z": 2]
    for (name, count) in levels {
      guard case .levels(let axis)? = axes[name]?.kind else {
        Issue.record("\(name) has levels")
        continue
      }
      #expect(axis.levels.count == count, "\(name)")
    }
  }

  @Test(arguments: [
    (0.0, 0.5), (1.0, 0.841_344_746_068_543), (-1.959_963_984_540_054, 0.025),
  ])
  func theNormalDistributionIsThePublishedOne(value: Double, share: Double) {
    let normal = NumberDistribution.normal(
      mean: 0, deviation: 1, low: -.infinity, high: .infinity)
    #expect(abs(normal.share(below: value) - share) < 1e-12)
  }

  // I_x(a, b) of integers is a sum of binomial probabilities.
  @Test(arguments: [
    (0.5, 2.0, 2.0, 0.5), (0.25, 2, 3, 0.261_718_75), (0.9, 2, 5, 0.999_945), (0.3, 1, 1, 0.3),
    (0.5, 0.5, 0.5, 0.5), (0.0, 2, 2, 0), (1.0, 2, 2, 1),
  ])
  func theBetaDistributionIsThePublishedOne(x: Double, a: Double, b: Double, share: Double) {
    #expect(abs(IncompleteBeta.regularized(x, a, b) - share) < 1e-9)
  }
}
