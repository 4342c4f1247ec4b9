/// What annealing lowers, by exchanging the points of two strata of one dimension.
///
/// One dimension at a time is current. All numbers are kept in the order of its strata, so that
/// what two strata have to do with each other in this dimension is a fixed table.
protocol ExchangeEnergy {
  /// The temperature at the start, in units of the energy; at the end it is a hundredth.
  static var startTemperature: Float { get }
  /// The greatest number of exchanges tried by default, before it is cut for many points.
  static func iterations(count: Double, dimensionCount: Double) -> Double
  /// Among how many starts the budget is divided; 0 stands for 1.
  ///
  /// - Parameter coordinateCount: Points times dimensions.
  static func starts(coordinateCount: Int) -> Int

  /// Dimension 0 is current.
  init(_ strata: LatinStrata, reader: inout RandomStreamReader)

  /// What the temperature is a multiple of.
  var unit: Float { get }
  /// By how much the energy would rise.
  func rise(exchanging first: Int, _ second: Int) -> Float
  /// Exchanges the points of two strata of the current dimension.
  mutating func exchange(_ first: Int, _ second: Int)
  /// Takes note of where the exchanges of a dimension have led.
  mutating func assess()
  /// Makes a dimension current.
  ///
  /// - Parameter afresh: Whether numbers are computed from the strata, to be rid of rounding
  ///   errors, or from the numbers of the current dimension.
  mutating func move(to dimension: Int, afresh: Bool)
  /// The best strata seen, and how bad they are.
  func result() throws -> (strata: LatinStrata, badness: Double)
}
