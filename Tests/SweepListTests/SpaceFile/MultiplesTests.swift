import HyperparameterSpace
import SweepList
import Testing

/// Quantised ranges against whole numbers of hundredths.
@Suite struct MultiplesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A number of hundredths as a decimal.
  static func decimal(_ hundredths: Int) -> String {
    let digits = String(hundredths.magnitude % 100 + 100).dropFirst()
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(digits)"
  }

  @Test(arguments: [1, 3, 5, 7, 10, 25, 30, 110, 250])
  func areThoseBetweenTheBounds(quantum: Int) throws {
    for lower in stride(from: -233, through: 233, by: 29) {
      for width in [40, 101, 300] {
        let upper = lower + width
        let multiples = (lower...upper).filter { $0 % quantum == 0 }
        let text = """
          parameters:
            x:
              distribution: q_uniform
              min: \(Self.decimal(lower))
              max: \(Self.decimal(upper))
              q: \(Self.decimal(quantum))
          """
        guard !multiples.isEmpty else {
          #expect(throws: YAMLError.self) { try folder.space(text) }
          continue
        }
        let sweep = try Sweep(try folder.space(text).space, design: .grid())
        #expect(
          sweep.map { $0.values[0] }
            == multiples.map { .double(Double(Self.decimal($0)).map { $0 == 0 ? 0 : $0 } ?? .nan) })
      }
    }
  }

  @Test(arguments: [1, 2, 3, 16, 100])
  func ofIntegersAreIntegers(quantum: Int) throws {
    for (lower, upper) in [(-7, 41), (1, 64), (16, 512), (0, 1000)] {
      let multiples = (lower...upper).filter { $0 % quantum == 0 }
      for distribution in ["q_uniform", "q_log_uniform_values"] {
        guard distribution == "q_uniform" || lower > 0, !multiples.isEmpty else { continue }
        let space = try folder.space(
          """
          parameters:
            x: {distribution: \(distribution), min: \(lower), max: \(upper), q: \(quantum)}
          """
        ).space
        let sweep = try Sweep(space, design: .grid())
        #expect(sweep.map { $0.values[0] } == multiples.map { .integer($0) })
      }
    }
  }

  /// Logarithms as people write them: to three digits or so behind the point.
  @Test(arguments: [
    ("2.773", "5.545", 16, 16, 256), ("2.7726", "6.2383", 16, 16, 512), ("0", "4.605", 1, 1, 100),
    ("3.466", "4.852", 32, 32, 128), ("1", "3", 1, 3, 20), ("-5", "2.303", 5, 5, 10),
  ])
  func ofWrittenLogarithmsAreThoseMeant(
    lower: String, upper: String, quantum: Int, first: Int, last: Int
  ) throws {
    let space = try folder.space(
      """
      parameters:
        x: {distribution: q_log_uniform, min: \(lower), max: \(upper), q: \(quantum)}
      """
    ).space
    #expect(
      space.hyperparameters == [
        Hyperparameter("x", .integer(first...last, scale: .logarithmic, step: quantum))
      ])
  }
}
