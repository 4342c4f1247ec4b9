/// Which values of a metric come first.
public enum MetricOrder: Hashable, Sendable {
  /// Large values first, as for an accuracy.
  case maximize
  /// Small values first, as for a loss.
  case minimize
}

extension MetricOrder {
  /// Whether a model with one value comes before a model with another.
  ///
  /// Numbers come in this order, then NaN, then models without the metric; equals by index.
  ///
  /// - Parameters:
  ///   - first: The value and index of one model.
  ///   - second: The value and index of the other.
  public func places(
    _ first: (value: Double?, index: Int), before second: (value: Double?, index: Int)
  ) -> Bool {
    let firstClass = Self.rankClass(first.value)
    let secondClass = Self.rankClass(second.value)
    guard firstClass == secondClass else {
      return firstClass < secondClass
    }
    guard firstClass == 0, let a = first.value, let b = second.value, a != b else {
      return first.index < second.index
    }
    return self == .maximize ? a > b : a < b
  }

  private static func rankClass(_ value: Double?) -> Int {
    guard let value else {
      return 2
    }
    return value.isNaN ? 1 : 0
  }
}
