import HyperparameterSpace

/// How a hyperparameter's values are drawn, and where they lie in the unit interval.
struct ParameterAxis {
  /// What the values are.
  enum Kind {
    /// Numbers between two.
    case numbers(NumberAxis)
    /// Values side by side, such as words and lists.
    case levels(LevelAxis)
  }

  /// The name, or the path.
  let path: String
  /// What the values are.
  let kind: Kind
  /// The values of the list.
  let values: [ParameterValue?]
  /// What the header says; `nil` where the domain is inferred from the values.
  let declared: DeclaredDomain?
  /// The domain in words.
  let domain: String

  /// How many paramsets have it.
  let presentCount: Int
  /// How many different values the list has.
  let distinctCount: Int

  /// Chooses an axis for a column, by its header or else by its values.
  init(_ column: ParameterTable.Column, space: DeclaredSpace) {
    path = column.path
    values = column.values
    let present = column.values.compactMap(\.self)
    let distinct = present.distinct
    presentCount = present.count
    distinctCount = distinct.count
    let declared = space.domain(of: column.path)
    if let declared, let kind = Self.kind(declared.form, present: present, distinct: distinct) {
      self.declared = declared
      self.kind = kind
      domain = declared.text
    } else {
      self.declared = nil
      kind = Self.inferredKind(present: present, distinct: distinct)
      let inferred = "inferred from the values: \(Self.text(of: kind, distinct: distinct))"
      domain = space.text(of: column.path).map { "\($0) (\(inferred))" } ?? inferred
    }
  }

  /// Whether there is more than one value to choose.
  var varies: Bool {
    switch kind {
    case .numbers(let axis): axis.low < axis.high
    case .levels(let axis): axis.levels.count > 1
    }
  }

  /// Whether every paramset has a value that has a place on the axis.
  var isComplete: Bool { intervals.allSatisfy { $0 != nil } }

  /// Where the values lie in the unit interval, by their probability; `nil` where there is no value,
  /// or one that is no finite number.
  var intervals: [ShareInterval?] {
    switch kind {
    case .numbers(let axis): values.map { $0?.finiteNumber.map(axis.interval) }
    case .levels(let axis): values.map { $0.flatMap(axis.position).map(axis.interval) }
    }
  }
}

// MARK: - Choosing

extension ParameterAxis {
  private static func kind(
    _ form: DeclaredDomain.Form, present: [ParameterValue], distinct: [ParameterValue]
  ) -> Kind? {
    switch form {
    case .numbers(let distribution, let low, let high, let step):
      let numbers = present.compactMap(\.finiteNumber)
      guard numbers.count == present.count, let least = numbers.min(), let most = numbers.max()
      else { return nil }
      return .numbers(
        NumberAxis(
          distribution: distribution,
          low: low.isFinite && distribution.drawsLowerBound ? low : least,
          high: high.isFinite ? high : most, step: step, isInteger: present.allSatisfy(\.isInteger))
      )
    case .levels(let texts, let weights):
      return .levels(LevelAxis(declared: texts, weights: weights, values: distinct))
    case .unknown: return nil
    }
  }

  /// How many different numbers are drawn side by side where nothing is known of the domain.
  private static let mostNumberLevels = 8

  private static func inferredKind(
    present: [ParameterValue], distinct: [ParameterValue]
  ) -> Kind {
    let numbers = distinct.compactMap(\.finiteNumber)
    guard numbers.count == distinct.count, let low = numbers.min(), let high = numbers.max(),
      // All different: no choice among few.
      numbers.count > mostNumberLevels || numbers.count == present.count && numbers.count > 2
    else { return .levels(LevelAxis(declared: [], weights: nil, values: distinct.sortedForPeople)) }
    let scale: AxisScale = low > 0 && high / low >= 100 ? .logarithmic : .linear
    return .numbers(
      NumberAxis(
        distribution: .uniform(scale, low: low, high: high), low: low, high: high, step: nil,
        isInteger: distinct.allSatisfy(\.isInteger)))
  }

  private static func text(of kind: Kind, distinct: [ParameterValue]) -> String {
    switch kind {
    case .numbers(let axis):
      let (low, high) = (axis.low, axis.high)
      let scale = axis.scale == .logarithmic ? "logarithmic" : "linear"
      guard axis.isInteger, let first = Int(exactly: low), let last = Int(exactly: high) else {
        return "numbers \(ReportCell.rounded(low))...\(ReportCell.rounded(high)), \(scale)"
      }
      return "integers \(first)...\(last), \(scale)"
    case .levels(let axis):
      return axis.levels.count == 1 ? "one value" : "\(axis.levels.count) values"
    }
  }
}

extension NumberDistribution {
  /// Whether the lower bound is where drawing begins; a logarithmic axis has no 0.
  fileprivate var drawsLowerBound: Bool {
    if case .logNormal = self { false } else { true }
  }
}

extension [ParameterValue] {
  /// The values without repetitions, in the order in which they come.
  fileprivate var distinct: [ParameterValue] {
    var seen: Set<ParameterValue> = []
    return filter { seen.insert($0).inserted }
  }

  /// Numbers first and ascending, all else in the order in which it comes.
  fileprivate var sortedForPeople: [ParameterValue] {
    let numbers = filter { $0.finiteNumber != nil }.sorted {
      ($0.finiteNumber ?? 0) < ($1.finiteNumber ?? 0)
    }
    return numbers + filter { $0.finiteNumber == nil }
  }
}
