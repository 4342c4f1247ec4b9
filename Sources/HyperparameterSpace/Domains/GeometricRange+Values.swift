extension GeometricRange {
  /// The values at many fractions, each as ``value(at:)`` gives it, without a call for each.
  ///
  /// - Parameter fractions: From 0 to 1 each.
  func values(at fractions: [Double]) -> [Double] {
    fractions.map { value(at: DoubleDouble($0)) }
  }
}
