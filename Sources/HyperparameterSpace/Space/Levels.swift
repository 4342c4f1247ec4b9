/// An ordered, finite set of values, each computed from its position alone.
enum Levels: Sendable {
  /// Consecutive integers.
  case integers(lower: Int, count: Int)
  /// The values of an array.
  case listed([ParameterValue])
  /// Floating-point numbers at equal distances, both bounds included.
  case even(EvenLevels)
  /// Floating-point numbers at equal ratios, both bounds included.
  case geometric(GeometricRange, count: Int)
  /// Integers at distances as equal as can be, both bounds included.
  case evenIntegers(lower: Int, upper: Int, count: Int)
  /// Integers at ratios as equal as can be, both bounds included.
  case geometricIntegers(LogarithmicIntegers, count: Int)

  /// How many values there are, at least 1.
  var count: Int {
    switch self {
    case .integers(_, let count), .geometric(_, let count), .evenIntegers(_, _, let count),
      .geometricIntegers(_, let count):
      count
    case .listed(let values): values.count
    case .even(let levels): levels.count
    }
  }

  /// The value at a position below ``count``.
  subscript(position: Int) -> ParameterValue {
    switch self {
    case .integers(let lower, _): return .integer(lower + position)
    case .listed(let values): return values[position]
    case .even(let levels): return .double(levels[position])
    case .geometric(let range, let count): return .double(range.level(position, of: count))
    case .evenIntegers(let lower, let upper, let count):
      // lower + ⌊(position · (upper − lower)) / (count − 1) + ½⌋, in whole numbers.
      let steps = UInt64(count - 1)
      let (high, low) = UInt64(position).multipliedFullWidth(by: UInt64(upper - lower))
      let (sum, carry) = low.addingReportingOverflow(steps / 2)
      let quotient = steps.dividingFullWidth((high + (carry ? 1 : 0), sum)).quotient
      return .integer(lower + Int(quotient))
    case .geometricIntegers(let integers, let count):
      return .integer(integers.level(position, of: count))
    }
  }

  /// The same values, stored where they are few enough, for speed.
  var stored: Levels {
    if case .listed = self { return self }
    return count <= Self.mostStored ? .listed((0..<count).map { self[$0] }) : self
  }

  /// How many levels are stored at most.
  static let mostStored = 4096
}
