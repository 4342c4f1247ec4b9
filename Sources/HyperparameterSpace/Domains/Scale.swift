/// How the values between two bounds are spaced.
public enum Scale: Sendable, Hashable {
  /// Equal differences are equally likely.
  case linear
  /// Equal ratios are equally likely; the lower bound is above 0.
  case logarithmic
  /// Equal ratios of the distance from 1 are equally likely, as suits a momentum near 1: between 0.9
  /// and 0.999 half of the values lie above 0.99. The upper bound is below 1.
  case reverseLogarithmic
}

extension Scale: CustomStringConvertible {
  /// The scale's name.
  public var description: String {
    switch self {
    case .linear: "linear"
    case .logarithmic: "logarithmic"
    case .reverseLogarithmic: "reverse logarithmic"
    }
  }
}
