extension Domain {
  /// The positive numbers whose natural logarithms lie between two bounds, equal ratios equally
  /// likely.
  ///
  /// For bounds that others give as logarithms, such as those of a W&B sweep's `log_uniform`. The
  /// domain has the bounds e^`lowerLogarithm` and e^`upperLogarithm`: the doubles nearest them, but
  /// for at most one in eight thousand, where it may be the next.
  ///
  /// - Parameters:
  ///   - lowerLogarithm: The natural logarithm of the lower bound; below -745 the bound is 0, which
  ///     a search space refuses.
  ///   - upperLogarithm: The natural logarithm of the upper bound; above 709.78 the bound is infinite,
  ///     which a search space refuses.
  public static func continuous(lowerLogarithm: Double, upperLogarithm: Double) -> Domain {
    .continuous(
      lower: lowerLogarithm.naturalExponential, upper: upperLogarithm.naturalExponential,
      scale: .logarithmic)
  }
}

extension Double {
  /// e to the power of this number, to 0.5001 units in the last place where the result is normal.
  package var naturalExponential: Double {
    guard magnitude < 1480 else { return isNaN ? self : self < 0 ? 0 : .infinity }
    let (factor, powerOfTwo) = preciseExponential(DoubleDouble(self))
    return factor.high.scaled(byPowerOfTwo: powerOfTwo)
  }
}
