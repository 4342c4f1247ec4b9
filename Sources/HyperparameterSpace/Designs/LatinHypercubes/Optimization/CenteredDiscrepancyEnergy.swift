/// The centred L2 discrepancy of the middles of strata, times n²/2 · 0.8^(s − 1).
///
/// With *q* the product over the other dimensions of the factors of a pair of points, an exchange
/// of the points of strata *a* and *b* changes the sum over pairs in each point *c* by
/// (*g*(*b*, *c*) − *g*(*a*, *c*)) · (*q*(*a*, *c*) − *q*(*b*, *c*)), and so it is with the terms of
/// the single points. It is one pass over two rows of a matrix and two of a table.
/// Source of the update in O(n): Jin, Chen, Sudjianto, "An efficient algorithm for constructing
/// optimal design of computer experiments", Journal of Statistical Planning and Inference 134
/// (2005).
struct CenteredDiscrepancyEnergy: ExchangeEnergy {
  static let startTemperature: Float = 0.05

  static func iterations(count: Double, dimensionCount: Double) -> Double {
    (280_000 - 240_000 / dimensionCount) * squareRoot(count * dimensionCount)
  }

  static func starts(coordinateCount: Int) -> Int { 10_000 / (coordinateCount * coordinateCount) }

  /// Keeps products of very many dimensions within the range of `Float`.
  private static let damping: Float = 0.8

  private let count: Int
  /// |z| of each stratum, z its middle − ½.
  private let distances: [Float]
  /// The factors of single points, less 1.
  private let singles: [Float]
  /// The factors of pairs, less 1; then half that of a stratum with itself; then −n times the
  /// factor of the single point, less 1.
  private let table: ExchangeMatrix
  /// The same with the opposite sign: a difference of two differences is compiled badly.
  private let negatives: ExchangeMatrix
  /// The products over the other dimensions, in the order of the table; none of a point with itself.
  private var products: ExchangeMatrix
  private var strata: LatinStrata
  private var dimension = 0
  /// The points of the current dimension's strata.
  private var order: [Int32]
  private(set) var unit: Float = 0

  init(_ strata: LatinStrata, reader: inout RandomStreamReader) {
    self.strata = strata
    count = strata.count
    order = strata.points[0]
    let middles = (0..<count).map { (Float($0) + 0.5) / Float(strata.count) - 0.5 }
    distances = middles.map { abs($0) }
    singles = distances.map { 0.5 * $0 - 0.5 * ($0 * $0) }
    var table = ExchangeMatrix(count: count, extra: 2)
    for first in 0..<count {
      for second in 0..<count where (middles[first] > 0) == (middles[second] > 0) {
        table[first, second] = min(distances[first], distances[second])
      }
      table[first, count] = 0.5 * distances[first]
      table[first, count + 1] = -Float(count) * singles[first]
    }
    self.table = table
    for group in table.groups.indices { table.groups[group] = -table.groups[group] }
    negatives = table
    products = ExchangeMatrix(count: count, extra: 2)
    computeProducts()
    // The mean rise or fall of random exchanges.
    for _ in 0..<Annealing.sampleCount {
      let (first, second) = Annealing.pair(reader.next(), count: count)
      unit += abs(rise(exchanging: first, second))
    }
    unit /= Float(Annealing.sampleCount)
  }

  @inline(__always)
  func rise(exchanging first: Int, _ second: Int) -> Float {
    let width = products.width
    let (firstRow, secondRow) = (first &* width, second &* width)
    var sum = ExchangeMatrix.Lanes()
    for group in 0..<width {
      sum +=
        (table.groups[secondRow &+ group] + negatives.groups[firstRow &+ group])
        * (products.groups[firstRow &+ group] - products.groups[secondRow &+ group])
    }
    // The pair itself stays as it is.
    let pair = products[first, second] * Float(abs(first &- second)) / Float(count)
    return ExchangeMatrix.sum(sum) - pair
  }

  mutating func exchange(_ first: Int, _ second: Int) {
    order.swapAt(first, second)
    products.exchange(first, second)
  }

  mutating func assess() {}

  mutating func move(to dimension: Int, afresh: Bool) {
    strata.setPoints(order, dimension: self.dimension)
    let from = strata.strata[self.dimension]
    self.dimension = dimension
    order = strata.points[dimension]
    if afresh { computeProducts() } else { convertProducts(from: order.map { from[Int($0)] }) }
  }

  /// Products for the strata of the current dimension from those for another's.
  ///
  /// - Parameter old: The other's stratum of each point, in the new order.
  private mutating func convertProducts(from old: [Int32]) {
    let width = products.width
    let one = ExchangeMatrix.Lanes(repeating: 1)
    var converted = products
    var row = [Float](repeating: 0, count: 8 * width)
    for stratum in 0..<count {
      let source = Int(old[stratum])
      for group in 0..<width {
        let place = source &* width &+ group
        let values = products.groups[place] * (one + table.groups[place])
        for lane in 0..<8 { row[group &* 8 &+ lane] = values[lane] }
      }
      converted.setRow(stratum, count: count, to: row, order: old)
      converted[stratum, count] =
        products[source, count] * (1 + distances[source])
      converted[stratum, count + 1] = products[source, count + 1] * (1 + singles[source])
      for group in 0..<(count >> 3) {
        let place = stratum &* width &+ group
        converted.groups[place] = converted.groups[place] / (one + table.groups[place])
      }
      for column in (count & ~7)..<count {
        converted[stratum, column] = converted[stratum, column] / (1 + table[stratum, column])
      }
      converted[stratum, count] = converted[stratum, count] / (1 + distances[stratum])
      converted[stratum, count + 1] = converted[stratum, count + 1] / (1 + singles[stratum])
    }
    products = converted
  }

  private mutating func computeProducts() {
    var row = [Float](repeating: 1, count: count)
    for stratum in 0..<count {
      let point = Int(order[stratum])
      var (own, single): (Float, Float) = (1, 1)
      for column in 0..<count { row[column] = 1 }
      for other in 0..<strata.dimensionCount where other != dimension {
        let strata = strata.strata[other]
        let level = Int(strata[point])
        own *= (1 + distances[level]) * Self.damping
        single *= (1 + singles[level]) * Self.damping
        for column in 0..<count {
          row[column] *= (1 + table[level, Int(strata[Int(order[column])])]) * Self.damping
        }
      }
      row[stratum] = 0
      for column in 0..<count { products[stratum, column] = row[column] }
      products[stratum, count] = own
      products[stratum, count + 1] = single
    }
  }

  func result() throws -> (strata: LatinStrata, badness: Double) {
    var result = strata
    result.setPoints(order, dimension: dimension)
    return (result, try result.centers.squaredDiscrepancy(.centered))
  }
}
