import HyperparameterSpace

/// A hyperparameter as the page holds it.
struct ReportParameter: Encodable {
  /// The name, or the path.
  let name: String
  /// The domain in words.
  let domain: String
  /// When it exists; `nil` for always.
  let condition: String?
  /// Whether the header tells the domain; otherwise it is inferred from the values.
  let isDeclared: Bool
  /// Whether there is more than one value to choose.
  let varies: Bool
  /// How many paramsets have it.
  let present: Int
  /// How many different values the list has.
  let distinct: Int
  /// How numbers are spaced; `nil` for levels.
  let scale: AxisScale?
  /// Where an axis of numbers begins and ends.
  let low: ReportCell?
  let high: ReportCell?
  /// What is written at each level; `nil` for numbers.
  let levels: [String]?
  /// The numbers, or positions among the levels, by index; missing where a paramset has none.
  let values: [ReportCell]
  /// How the values fill the axis.
  let strata: Strata?

  /// How many characters of a level are kept.
  static let mostCharacters = 100

  /// A hyperparameter and its values.
  init(_ axis: ParameterAxis) {
    name = axis.path
    domain = axis.domain.shortened(to: 1_000)
    condition = axis.declared?.condition
    isDeclared = axis.declared != nil
    varies = axis.varies
    present = axis.presentCount
    distinct = axis.distinctCount
    strata = axis.varies ? Strata(axis) : nil
    switch axis.kind {
    case .numbers(let numbers):
      scale = numbers.scale
      // Rounded as the values are, so that none is outside.
      low = ReportCell(numbers.low)
      high = ReportCell(numbers.high)
      levels = nil
      values = axis.values.map { value in
        switch value {
        case .integer(let number): ReportCell(number)
        case .double(let number): ReportCell(number)
        default: .missing
        }
      }
    case .levels(let axisLevels):
      scale = nil
      (low, high) = (nil, nil)
      levels = axisLevels.levels.map { $0.shortened(to: Self.mostCharacters) }
      values = axis.values.map { value in
        value.flatMap(axisLevels.position).map { .integer($0) } ?? .missing
      }
    }
  }
}
