/// How the values between two bounds are spaced.
public enum Scale: Sendable, Hashable {
  /// Equal differences are equally likely.
  case linear
  /// Equal ratios are equally likely; the lower bound is above 0.
  case logarithmic
}
