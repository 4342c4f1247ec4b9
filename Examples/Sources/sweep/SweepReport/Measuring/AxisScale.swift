import Foundation

/// How the numbers of an axis are spaced.
enum AxisScale: String, Encodable, Equatable {
  case linear
  case logarithmic
  /// By the logarithm of the distance from 1, as suits a momentum near 1.
  case reverseLogarithmic

  /// The scale that a header names.
  init?(text: some StringProtocol) {
    switch text {
    case "linear": self = .linear
    case "logarithmic": self = .logarithmic
    case "reverse logarithmic": self = .reverseLogarithmic
    default: return nil
    }
  }

  /// Where a number lies between two others, 0 at the low and 1 at the high one.
  func fraction(of value: Double, low: Double, high: Double) -> Double {
    guard low < high else { return 0.5 }
    let (place, start, end) = (position(of: value), position(of: low), position(of: high))
    return min(max((place - start) / (end - start), 0), 1)
  }

  private func position(of value: Double) -> Double {
    switch self {
    case .linear: value
    case .logarithmic: log(value)
    case .reverseLogarithmic: -log1p(-value)
    }
  }
}
