import HyperparameterSpace

/// An axis of values side by side.
struct LevelAxis {
  /// What is written at each level.
  let levels: [String]
  /// The probability of each level.
  let shares: [Double]
  private let positions: [String: Int]
  private let starts: [Double]

  /// An axis of the levels that a domain lists, and then of all other values.
  ///
  /// - Parameters:
  ///   - declared: The levels as values describe themselves; equally likely without weights.
  ///   - weights: Their weights.
  ///   - values: Values of the list.
  init(declared: [String], weights: [Double]?, values: [ParameterValue]) {
    var labels: [String: String] = [:]
    for value in values { labels[value.description] = value.label }
    let others = values.map(\.description).filter { !declared.contains($0) }
    let keys = declared + others
    levels = keys.map { labels[$0] ?? Self.label(ofDescription: $0) }
    positions = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    let all = (weights ?? declared.map { _ in 1 }) + others.map { _ in declared.isEmpty ? 1 : 0 }
    let total = all.reduce(0, +)
    shares = total > 0 ? all.map { $0 / total } : all.map { _ in 1 / Double(all.count) }
    var starts: [Double] = []
    var sum = 0.0
    for share in shares {
      starts.append(sum)
      sum += share
    }
    self.starts = starts
  }

  /// The place of a value among the levels.
  func position(_ value: ParameterValue) -> Int? { positions[value.description] }

  /// The part of the unit interval that a level has.
  func interval(_ position: Int) -> ShareInterval {
    ShareInterval(lower: starts[position], upper: starts[position] + shares[position])
  }

  /// The level of which nothing but a description is known: a string loses its quotation marks.
  private static func label(ofDescription text: String) -> String {
    guard let content = TopLevelText.content(of: text[...], from: "\"", to: "\""),
      !content.contains("\\")
    else { return text }
    return String(content)
  }
}
