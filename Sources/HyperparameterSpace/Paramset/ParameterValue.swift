/// One value of a hyperparameter: a scalar, or a list or map of values.
///
/// Literals spell the common values, so that a choice reads as what it is:
///
/// ```swift
/// let hiddenNodes: ParameterValue = [30, 50, 70]
/// let optimizer: ParameterValue = "adam"
/// ```
///
/// Two values are equal when a list that holds them reads the same: an integer never equals a
/// floating-point number, `0.0` and `-0.0` differ, and all NaNs are one value.
public enum ParameterValue: Sendable {
  /// The absent value, `null` in a list.
  case null
  /// A Boolean.
  case boolean(Bool)
  /// An integer.
  case integer(Int)
  /// A floating-point number; infinities and NaN included.
  case double(Double)
  /// A string of any Unicode scalars.
  case string(String)
  /// An ordered list of values, such as the widths of a network's layers.
  case list([ParameterValue])
  /// An ordered map of names to values.
  indirect case map(Paramset)
}

extension ParameterValue: Hashable {
  /// Compares kinds and values; see the type's discussion for floating-point numbers.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.double(let left), .double(let right)): left.identity == right.identity
    case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
    case (.list(let left), .list(let right)): left == right
    case (.map(let left), .map(let right)): left == right
    default: false
    }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value.identity)
    case .string(let value): hasher.combine(value)
    case .list(let values): hasher.combine(values)
    case .map(let paramset): hasher.combine(paramset)
    }
  }
}

extension Double {
  /// The bits that tell this number from others; one pattern stands for all NaNs.
  fileprivate var identity: UInt64 { isNaN ? Double.nan.bitPattern : bitPattern }
}
