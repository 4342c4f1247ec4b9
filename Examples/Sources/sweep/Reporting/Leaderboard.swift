import ModelStorage

/// Models by rank, with their metrics and paramsets.
struct Leaderboard: Encodable, Equatable {
  /// One model.
  struct Entry: Encodable, Equatable {
    /// The place, from 1.
    let rank: Int
    /// The index of the paramset.
    let index: Int
    /// All metrics.
    let metrics: [String: Double]
    /// The paramset, as the model's manifest tells it.
    let paramset: [String: JSONValue]
    /// The folder of the model's files.
    let path: String
  }

  /// The metric that ranks them.
  let metric: String
  /// The models, best first.
  let models: [Entry]

  /// Ranks models that are in order; those without the metric are left out.
  init(_ models: [StoredModel], metric: String) {
    self.metric = metric
    self.models = models.filter { $0.manifest.metrics[metric] != nil }.enumerated().map {
      Entry(
        rank: $0 + 1, index: $1.index, metrics: $1.manifest.metrics,
        paramset: $1.manifest.paramset ?? [:], path: $1.directory)
    }
  }

  /// The leaderboard as a table, what all paramsets share below it, and the best model's path.
  ///
  /// - Parameter width: The columns there are; `nil` for no limit.
  func text(width: Int?) -> String {
    let metrics = [metric] + Set(models.flatMap(\.metrics.keys)).subtracting([metric]).sorted()
    let names = Set(models.flatMap(\.paramset.keys)).sorted()
    let shared = models.count > 1 ? names.filter(isShared) : []
    let shown = names.filter { !shared.contains($0) }
    var table = TextTable(
      columns: (["rank", "index"] + metrics).map { .init($0.printable, alignment: .right) }
        + shown.map { name in .init(name.printable, alignment: isNumeric(name) ? .right : .left) })
    for model in models {
      table.append(
        ["\(model.rank)", "\(model.index)"]
          + metrics.map { model.metrics[$0].map(Numbers.short) ?? "-" }
          + shown.map { model.paramset[$0].map(Self.cell) ?? "-" })
    }
    var text = table.text(width: width)
    if let first = models.first {
      if !shared.isEmpty {
        let pairs = shared.map { "\($0.printable)=\(first.paramset[$0].map(Self.cell) ?? "-")" }
        text += "the same for all: \(pairs.joined(separator: " "))\n"
      }
      text += "best model: \(first.path.printable)\n"
    }
    return text
  }

  private func isShared(_ name: String) -> Bool {
    let first = models.first?.paramset[name]
    return models.allSatisfy { $0.paramset[name] == first }
  }

  private func isNumeric(_ name: String) -> Bool {
    models.allSatisfy {
      switch $0.paramset[name] {
      case .integer, .double, nil: true
      default: false
      }
    }
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .double(let number): Numbers.short(number)
    default: "\(value)".printable
    }
  }
}
