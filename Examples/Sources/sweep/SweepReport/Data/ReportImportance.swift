import HyperparameterSpace

/// Which hyperparameters a metric seems to depend on.
struct ReportImportance: Encodable, Equatable {
  /// One hyperparameter.
  struct Entry: Encodable, Equatable {
    /// Its position in the report.
    let parameter: Int
    /// What it explains; `nil` where there are too few models to say.
    let share: VarianceShare?
  }

  /// The hyperparameters that vary, the most important first.
  let entries: [Entry]
  /// How many models have a finite number.
  let models: Int
  /// How many have NaN or an infinity, which are left out.
  let left: Int

  /// Estimates the shares of all hyperparameters that vary.
  ///
  /// - Parameters:
  ///   - axes: All hyperparameters.
  ///   - metric: The metric of the models that have it.
  init(_ axes: [ParameterAxis], metric: [(index: Int, value: Double)]) {
    let finite = metric.filter(\.value.isFinite)
    models = finite.count
    left = metric.count - finite.count
    entries = axes.enumerated().filter(\.element.varies)
      .map { Entry(parameter: $0, share: Self.share(of: $1, metric: finite)) }
      .sorted { ($1.share?.share ?? -1, $0.parameter) < ($0.share?.share ?? -1, $1.parameter) }
  }

  private static func share(
    of axis: ParameterAxis, metric: [(index: Int, value: Double)]
  ) -> VarianceShare? {
    var values: [Double] = []
    switch axis.kind {
    case .levels(let levels):
      var groups: [Int] = []
      for (index, value) in metric {
        guard let group = axis.values[index].flatMap(levels.position) else { continue }
        values.append(value)
        groups.append(group)
      }
      return VarianceShare(values, groups: groups)
    case .numbers:
      var numbers: [Double] = []
      for (index, value) in metric {
        guard let number = axis.values[index]?.finiteNumber else { continue }
        values.append(value)
        numbers.append(number)
      }
      return VarianceShare(values, groups: VarianceShare.groups(of: numbers))
    }
  }
}
