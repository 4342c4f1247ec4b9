import HyperparameterSpace
import SweepList
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
        grid, levels 3, levels of learning_rate 5, levels of width [16, 48]
        25 paramsets; nothing is written

        parameter      domain                                values                    when
        learning_rate  continuous 0.0001...1.0, logarithmic  5: 0.0001, 0.001, …, 1.0
        width          integer 16...64, linear               2: 16, 48
        optimizer      choices ["adam", "sgd"]               2: "adam", "sgd"
        momentum       continuous 0.8...0.99, linear         3: 0.8, 0.895, 0.99       \
        optimizer is "sgd"
        epochs         constant 20                           1: 20
        only: not (optimizer is "sgd" and width is at least 33.0)

        0  {learning_rate: 0.0001, width: 16, optimizer: adam, epochs: 20}
        1  {learning_rate: 0.0001, width: 16, optimizer: sgd, momentum: 0.8, epochs: 20}
        2  {learning_rate: 0.0001, width: 16, optimizer: sgd, momentum: 0.895, epochs: 20}
        … and 22 more
        not used in space.yml: program

        """)
  }

  @Test func tellsOfALatinHypercube() async throws {
    let result = try await Planning.plan(
      Planning.space, ["--design", "latin-hypercube", "--count", "64"])
    #expect(
      try result.dryRun == """
        latin-hypercube, count 64, seed 0
        64 paramsets; nothing is written

        parameter      domain                                values   when
        learning_rate  continuous 0.0001...1.0, logarithmic  endless
        width          integer 16...64, linear               49
        optimizer      choices ["adam", "sgd"]               2
        momentum       continuous 0.8...0.99, linear         endless  optimizer is "sgd"
        epochs         constant 20                           1

        squared centered discrepancy in 4 dimensions: 0.005141; of random points: 0.01663

        0  {learning_rate: 0.7271591319276063, width: 51, optimizer: sgd, momentum: \
        0.8594888556321713, epochs: 20}
        1  {learning_rate: 0.00024816132740631554, width: 55, optimizer: sgd, momentum: \
        0.9695119898025041, epochs: 20}
        2  {learning_rate: 0.0038091837122425976, width: 40, optimizer: sgd, momentum: \
        0.9140182924335931, epochs: 20}
        … and 61 more

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
        sobol, count 2, seed 0
        2 paramsets; nothing is written

        parameter    domain                        values   when
        model.depth  integer 1...3, linear         3
        model.act    choices ["relu", "tanh"]      2
        rate         continuous 0.0...1.0, linear  endless  in space 1 of 2
        schedule     choices ["cosine", "step"]    2        in space 2 of 2

        0  {model: {depth: 3, act: relu}, rate: 0.37845968680702435}
        1  {model: {depth: 1, act: tanh}, schedule: step}

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
        product of (grid, levels of width 3, over width), (latin-hypercube, count 4, seed 0)
        12 paramsets; nothing is written

        parameter  domain                        values
        width      integer 1...9, linear         3: 1, 5, 9
        rate       continuous 0.0...1.0, linear  endless

        0  {width: 1, rate: 0.23479763042996638}
        1  {width: 1, rate: 0.5563733004091773}
        2  {width: 1, rate: 0.912505399872316}
        … and 9 more

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
    let table = try report.dryRunText(quality: nil, width: 60).split(separator: "\n\n")[1]
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func measuresHowEvenPointsAre() async throws {
    let arguments = ["--design", "latin-hypercube", "--count", "25"]
    let plain = try await Planning.plan(Planning.space, arguments)
    let optimized = try await Planning.plan(
      Planning.space, arguments + ["--optimize", "discrepancy", "--iterations", "5000"])
    let (first, second) = (
      try #require(try DesignQuality(of: plain.plan.design, in: plain.file.space)),
      try #require(try DesignQuality(of: optimized.plan.design, in: optimized.file.space))
    )
    // The constant has no dimension.
    #expect(first.dimensionCount == 4)
    #expect(first.randomDiscrepancy == second.randomDiscrepancy)
    // The mean of many random designs, within three of its standard errors.
    let designs = try (0..<200).map {
      try RandomDesign(count: 25, seed: $0).points(dimensionCount: 4)
        .squaredDiscrepancy(.centered)
    }
    let mean = designs.reduce(0, +) / 200
    let deviation = (designs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199).squareRoot()
    #expect(abs(mean - first.randomDiscrepancy) < 3 * deviation / 200.0.squareRoot())
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
