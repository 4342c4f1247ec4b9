import Foundation

/// A value as the page holds it.
enum ReportCell: Encodable, Equatable {
  /// A number, rounded to what drawing and reading need.
  case number(Double)
  /// An integer, exact.
  case integer(Int)
  /// A number that JSON or JavaScript cannot hold.
  case text(String)
  /// No value.
  case missing

  /// How many significant digits numbers keep.
  static let digits = 6
  /// The last integer that JavaScript holds exactly.
  static let lastExactInteger = 1 << 53 - 1

  /// The cell of a number.
  init(_ value: Double) {
    if value.isFinite {
      self = .number(Self.rounded(value))
    } else {
      self = .text(Self.text(ofNotFinite: value))
    }
  }

  /// NaN and infinities for people.
  static func text(ofNotFinite value: Double) -> String {
    value.isNaN ? "NaN" : value > 0 ? "∞" : "−∞"
  }

  /// The cell of an integer.
  init(_ value: Int) {
    self = value.magnitude <= Self.lastExactInteger ? .integer(value) : .text("\(value)")
  }

  /// A number with few digits.
  static func rounded(_ value: Double) -> Double {
    Double(String(format: "%.\(digits)g", value)) ?? value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .text(let text): try container.encode(text)
    case .missing: try container.encodeNil()
    }
  }
}
