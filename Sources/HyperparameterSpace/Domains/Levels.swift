/// An ordered, finite set of values, each computed from its position alone.
enum Levels: Sendable {
  /// Integers at equal distances.
  case integers(lower: Int, step: Int, count: Int)
  /// The values of an array.
  case listed([ParameterValue])
  /// Floating-point numbers at equal distances, both bounds included.
  case even(EvenLevels)
  /// Floating-point numbers at equal ratios, both bounds included.
  case geometric(GeometricRange, count: Int)
  /// Floating-point numbers whose distances from 1 are at equal ratios, both bounds included.
  case reverseGeometric(ReverseGeometricRange, count: Int)
  /// Consecutive multiples of a step.
  case multiples(Step, first: Int, count: Int)
  /// Some of other levels, at distances as equal as can be, both ends included.
  indirect case spread(Levels, count: Int)
  /// Some of other levels, at ratios as equal as can be, both ends included.
  indirect case geometricSpread(Levels, LogarithmicSteps, count: Int)

  /// How many values there are, at least 1.
  var count: Int {
    switch self {
    case .integers(_, _, let count), .geometric(_, let count), .reverseGeometric(_, let count),
      .multiples(_, _, let count), .spread(_, let count), .geometricSpread(_, _, let count):
      count
    case .listed(let values): values.count
    case .even(let levels): levels.count
    }
  }

  /// The value at a position below ``count``.
  subscript(position: Int) -> ParameterValue {
    switch self {
    case .integers(let lower, let step, _): return .integer(lower + step * position)
    case .listed(let values): return values[position]
    case .even(let levels): return .double(levels[position])
    case .geometric(let range, let count): return .double(range.level(position, of: count))
    case .reverseGeometric(let range, let count):
      return .double(range.level(position, of: count))
    case .multiples(let step, let first, _): return step.multiple(first + position)
    case .spread(let levels, let count):
      // ⌊(position · (levels − 1)) / (count − 1) + ½⌋, in whole numbers.
      let steps = UInt64(count - 1)
      let place = UInt64(position)
        .times(UInt64(levels.count - 1), plus: steps / 2, over: steps)
      return levels[Int(place)]
    case .geometricSpread(let levels, let steps, let count):
      return levels[steps.position(ofLevel: position, of: count)]
    }
  }

  /// The same values, stored where they are few enough, for speed.
  var stored: Levels {
    switch self {
    case .listed: self
    case .integers where count > 64: self
    default: count <= Self.mostStored ? .listed((0..<count).map { self[$0] }) : self
    }
  }

  /// How many levels are stored at most.
  static let mostStored = 4096
}
