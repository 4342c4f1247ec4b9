extension Step {
  /// Factors are exact as doubles.
  static let largestFactor = 1 << 52

  /// The step's size.
  var size: Double {
    switch self {
    case .integer(let step): Double(step)
    case .decimal(let step): step
    }
  }

  /// A multiple of the step: an integer, or the double nearest the multiple of the decimal.
  func multiple(_ factor: Int) -> ParameterValue {
    switch self {
    case .integer(let step): .integer(step * factor)
    case .decimal(let step): .double(Decimal(step).multiple(factor))
    }
  }

  /// Of which factor a value is the multiple; `nil` where it is none.
  func factor(of value: ParameterValue) -> Int? {
    switch (self, value) {
    case (.integer(let step), .integer(let integer)):
      return integer % step == 0 ? integer / step : nil
    case (.decimal(let step), .double(let number)):
      let factor = number / step
      guard factor.magnitude < 0x1p53 else { return nil }
      let nearest = Int(factor < 0 ? factor - 0.5 : factor + 0.5)
      // The quotient is rounded, and may be next to a half.
      return [nearest, nearest - 1, nearest + 1].first { multiple($0) == value }
    default:
      return nil
    }
  }

  /// The least factor whose multiple is not below a bound, in decimal; `nil` beyond the largest.
  ///
  /// - Parameter bound: A finite number.
  func firstFactor(notBelow bound: Double) -> Int? {
    guard let (count, isExact) = Decimal.steps(of: size, from: min(bound, 0), to: max(bound, 0)),
      count < Self.largestFactor
    else { return nil }
    if bound < 0 { return -count }
    return isExact ? count : count + 1
  }
}
