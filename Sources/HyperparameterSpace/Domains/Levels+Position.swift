extension Levels {
  /// Where a value stands among the levels; `nil` where it is none of them.
  func position(of value: ParameterValue) -> Int? {
    switch self {
    case .listed(let values):
      return values.firstIndex(of: value)
    case .integers(let lower, let step, let count):
      guard case .integer(let integer) = value, integer >= lower else { return nil }
      let (distance, overflow) = integer.subtractingReportingOverflow(lower)
      guard !overflow, distance % step == 0, distance / step < count else { return nil }
      return distance / step
    default:
      guard let number = value.number else { return nil }
      let position = firstPosition { $0 >= number }
      return position < count && self[position] == value ? position : nil
    }
  }

  /// The positions whose values a test accepts, as ranges in ascending order.
  func positions(where test: Condition.Test) -> [Range<Int>] {
    switch test {
    case .oneOf(let values):
      let positions = Set(values.compactMap(position(of:))).sorted()
      return positions.map { $0..<$0 + 1 }
    case .noneOf(let values):
      let excluded = Set(values.compactMap(position(of:))).sorted()
      let starts = [0] + excluded.map { $0 + 1 }
      return zip(starts, excluded + [count]).compactMap { $0 < $1 ? $0..<$1 : nil }
    case .between(let lower, let upper):
      if case .listed(let values) = self {
        return values.indices.filter { test.accepts(values[$0]) }.map { $0..<$0 + 1 }
      }
      let (first, last) = (firstPosition { $0 >= lower }, firstPosition { $0 > upper })
      return first < last ? [first..<last] : []
    }
  }

  /// The first position from which on a test of numbers holds, by halving; the levels ascend.
  private func firstPosition(where test: (Double) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if self[middle].number.map(test) ?? true { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}

extension ParameterValue {
  /// The value as a floating-point number, where it is a number.
  var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .double(let double): double
    default: nil
    }
  }
}
