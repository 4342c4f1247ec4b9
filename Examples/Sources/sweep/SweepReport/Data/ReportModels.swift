import ModelStorage

/// The complete models as the page holds them: a column for each metric.
struct ReportModels: Encodable, Equatable {
  /// The values of one metric.
  struct Metric: Encodable, Equatable {
    /// Its name.
    let name: String
    /// Its values, in the order of the models; missing where a model has none.
    let values: [ReportCell]
  }

  /// The indices of the models, ascending.
  let indices: [Int]
  /// The metrics, in alphabetical order.
  let metrics: [Metric]
  /// The position of the metric that is shown first; `nil` where there is none.
  let chosen: Int?
  /// Whether small values of it are best.
  let minimize: Bool

  /// Takes the metrics of models.
  ///
  /// - Parameters:
  ///   - models: The models, by ascending index.
  ///   - metric: The metric to show first; `nil` for the first by name that has a number.
  ///   - minimize: Whether small values of it are best.
  /// - Throws: ``CommandError`` where there are models and none has the metric.
  init(_ models: [StoredModel], metric: String?, minimize: Bool) throws {
    indices = models.map(\.index)
    let names = Set(models.flatMap(\.manifest.metrics.keys)).sorted()
    metrics = names.map { name in
      Metric(
        name: name,
        values: models.map { $0.manifest.metrics[name].map { ReportCell($0) } ?? .missing })
    }
    self.minimize = minimize
    // A report of the same command is made before the first model too.
    guard let metric, !models.isEmpty else {
      chosen = names.isEmpty ? nil : metrics.firstIndex { $0.hasNumber } ?? 0
      return
    }
    guard let position = names.firstIndex(of: metric) else {
      let all = names.map(\.printable).joined(separator: ", ")
      let given = names.isEmpty ? "they have none" : "they have \(all)"
      throw CommandError(
        """
        --metric \(metric.printable): no model has this metric; \(given); \
        \(names.isEmpty ? "leave the option out" : "name one of these").
        """)
    }
    chosen = position
  }
}

extension ReportModels.Metric {
  fileprivate var hasNumber: Bool {
    values.contains {
      if case .number = $0 { true } else { false }
    }
  }
}
