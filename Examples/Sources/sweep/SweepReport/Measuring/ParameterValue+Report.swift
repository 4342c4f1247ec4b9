import HyperparameterSpace
import SweepList

extension ParameterValue {
  /// The number, where it is a finite one.
  var finiteNumber: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value) where value.isFinite: value
    default: nil
    }
  }

  /// Whether it is an integer.
  var isInteger: Bool {
    if case .integer = self { true } else { false }
  }

  /// What a reader sees: a string as it is, all else as in JSON.
  var label: String {
    switch self {
    case .string(let text): text
    case .double(let value) where !value.isFinite: ReportCell.text(ofNotFinite: value)
    default: json
    }
  }
}
