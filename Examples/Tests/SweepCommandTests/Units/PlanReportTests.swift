import HyperparameterSpace
import Testing

@testable import sweep

@Suite struct PlanReportTests {
  @Test func tellsOfAGrid() async throws {
    let result = try await Planning.plan(
      Planning.space + "forbidden: [{optimizer: sgd, width: {min: 33}}]\nprogram: train.py\n",
      [
        "--design", "grid", "--levels", "3", "--levels", "width=[16, 48]", "--levels",
        "learning_rate=5",
      ])
    #expect(
      try result.dryRun == """
        """)
  }

  @Test func tellsOfALatinHypercube() async throws {
    let result = try await Planning.plan(
      Planning.space, ["--design", "latin-hypercube", "--count", "64"])
    #expect(
      try result.dryRun == """
        """)
  }

  @Test func tellsOfGroupsListsAndUnions() async throws {
    let result = try await Planning.plan(
      """
      parameters:
        model:
          parameters:
            depth: {min: 1, max: 3}
            act: {values: [relu, tanh]}
      any_of:
        - parameters: {rate: {min: 0.0, max: 1.0}}
        - parameters: {schedule: {values: [cosine, step]}}

      """, ["--design", "sobol", "--count", "2"])
    #expect(
      try result.dryRun == """
        """)
  }

  @Test func tellsOfProducts() async throws {
    let result = try await Planning.plan(
      """
      parameters:
        width: {min: 1, max: 9}
        rate: {min: 0.0, max: 1.0}
      design:
        product:
          - {grid: {levels: {width: 3}}, over: [width]}
          - {latin-hypercube: {count: 4}}

      """, [])
    #expect(
      try result.dryRun == """
        """)
  }

  @Test func countsWhatNoIntegerCounts() async throws {
    let lines = (0..<30).map { "  p\($0): {min: 0, max: 9}\n" }.joined()
    let result = try await Planning.plan("parameters:\n\(lines)", ["--design", "grid"])
    let report = try result.dryRun
    #expect(
      report.hasPrefix("grid\n1000000000000000000000000000000 paramsets; nothing is written\n"))
    #expect(report.contains("\np29        integer 0...9, linear  10: 0, 1, …, 9\n"))
    #expect(report.hasSuffix("p28: 0, p29: 2}\n… and so on\n"))
  }

  @Test func fitsATerminal() async throws {
    let result = try await Planning.plan(
      Planning.space, ["--design", "grid", "--levels", "3"])
    let report = PlanReport(file: result.file, path: "space.yml", plan: result.plan)
    let table = try report.dryRunText(width: 60).split(separator: "\n\n")[1]
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func measuresHowEvenPointsAre() async throws {
    let arguments = ["--design", "latin-hypercube", "--count", "25"]
    let plain = try await Planning.plan(Planning.space, arguments)
    let optimized = try await Planning.plan(
      Planning.space, arguments + ["--optimize", "discrepancy"])
    let (first, second) = (
      try #require(try DesignQuality(of: plain.plan.design, in: plain.file.space)),
      try #require(try DesignQuality(of: optimized.plan.design, in: optimized.file.space))
    )
    // The constant has no dimension.
    #expect(first.dimensionCount == 4)
    #expect(first.randomDiscrepancy == second.randomDiscrepancy)
    #expect(second.discrepancy < first.discrepancy)
    #expect(first.discrepancy < first.randomDiscrepancy)
  }

  @Test(arguments: [
    ["--design", "random", "--count", "8"], ["--design", "grid", "--levels", "2"],
    ["--design", "sobol", "--count", "2001"], ["--design", "progressive-grid", "--count", "8"],
  ])
  func leavesOutWhatSaysNothing(arguments: [String]) async throws {
    let space = "parameters: {a: {min: 0.0, max: 1.0}, b: {min: 0.0, max: 1.0}}\n"
    let result = try await Planning.plan(space, arguments)
    #expect(try DesignQuality(of: result.plan.design, in: result.file.space) == nil)
    let constant = try await Planning.plan(
      "parameters: {a: {value: 1}}\n", ["--design", "sobol", "--count", "2"])
    #expect(try DesignQuality(of: constant.plan.design, in: constant.file.space) == nil)
  }
}
