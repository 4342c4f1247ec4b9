import HyperparameterSpace

/// An axis of a drawing: where values stand, from 0 to 1, and what is written beside it.
struct PlotAxis {
  /// What is written at a place.
  struct Tick {
    let place: Double
    let text: String
  }

  /// The name.
  let name: String
  /// The place of each paramset's value; `nil` where there is none.
  let places: [Double?]
  /// The same where the axis is a vertical one.
  let verticalPlaces: [Double?]
  /// How much is left free at either end.
  let inset: Double
  /// What is written.
  let ticks: [Tick]

  /// How much of an axis is left free at either end.
  private static let margin = 0.04
  /// How many levels are named at most.
  private static let mostLevels = 8

  /// The axis of a hyperparameter.
  init(_ axis: ParameterAxis) {
    name = axis.path
    switch axis.kind {
    case .numbers(let numbers):
      let place = { (value: Double) in
        Self.inner(numbers.scale.fraction(of: value, low: numbers.low, high: numbers.high))
      }
      places = axis.values.map { $0?.finiteNumber.map(place) }
      verticalPlaces = places
      inset = Self.margin
      ticks = Ticks.of(numbers.scale, low: numbers.low, high: numbers.high, about: 4).map {
        Tick(place: place($0), text: Ticks.text($0))
      }
    case .levels(let levels):
      let count = Double(max(1, levels.levels.count))
      inset = 0
      let positions = axis.values.map { $0.flatMap(levels.position) }
      places = positions.enumerated().map { index, position in
        position.map { (Double($0) + 0.5 + Self.spread(index, by: Self.goldenRatio)) / count }
      }
      verticalPlaces = positions.enumerated().map { index, position in
        position.map { (Double($0) + 0.5 + Self.spread(index, by: Self.silverRatio)) / count }
      }
      let stride = (levels.levels.count - 1) / Self.mostLevels + 1
      let most = max(4, 36 / max(1, levels.levels.count / stride))
      ticks = levels.levels.enumerated().filter { $0.offset.isMultiple(of: stride) }.map {
        Tick(place: (Double($0) + 0.5) / count, text: $1.printable.shortened(to: most))
      }
    }
  }

  /// The axis of numbers, one for each point.
  init(name: String, numbers: [Double], scale: AxisScale) {
    self.name = name
    let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
    verticalPlaces = numbers.map { Self.inner(scale.fraction(of: $0, low: low, high: high)) }
    places = verticalPlaces
    inset = Self.margin
    ticks = Ticks.of(scale, low: low, high: high, about: 5).map {
      Tick(place: Self.inner(scale.fraction(of: $0, low: low, high: high)), text: Ticks.text($0))
    }
  }

  private static func inner(_ fraction: Double) -> Double {
    margin + fraction * (1 - 2 * margin)
  }

  private static let goldenRatio = 0.618_033_988_749_895
  private static let silverRatio = 0.414_213_562_373_095

  /// How far from its level a point stands, so that points of one level are not on each other.
  ///
  /// Multiples of a number that is no fraction fill the room evenly. One for both axes would put all
  /// on a diagonal.
  private static func spread(_ index: Int, by ratio: Double) -> Double {
    let multiple = Double(index) * ratio
    return (multiple - multiple.rounded(.down) - 0.5) * 0.6
  }
}
