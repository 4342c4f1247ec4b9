/// The sum, over pairs of points, of a negative power of the distance between middles of strata.
///
/// The sum is φ_p of Morris and Mitchell without the root; its least value has nearly the largest
/// minimum distance. *p* is 8 in two dimensions, 16 in more. The best strata of all visits count,
/// by minimum distance.
struct MaximinEnergy: ExchangeEnergy {
  static let startTemperature: Float = 3

  static func iterations(count: Double, dimensionCount: Double) -> Double {
    (6_300_000 / dimensionCount + 200_000) * squareRoot(count)
  }

  static func starts(coordinateCount: Int) -> Int { 1280 / coordinateCount }

  /// A squared distance, scaled, at which nothing weighs any more.
  private static let far: Float = 1e4
  /// What is added to scaled squared distances, so that no power overflows.
  private static let offset: Float = 0x1p-14

  private typealias Lanes = ExchangeMatrix.Lanes

  private let count: Int
  /// Scales squared distances, so that the mean of random points comes to between 12 and 24.
  ///
  /// A power of two: sums of squares stay exact.
  private let scale: Float
  private let isPlane: Bool
  /// The scaled squared differences of strata, plus the offset; far for a stratum with itself.
  private let table: ExchangeMatrix
  /// The scaled squared distances over the other dimensions; far for a point with itself.
  private var distances: ExchangeMatrix
  /// The sum over the pairs that the point of each stratum is in.
  private var sums: [Float]
  private var strata: LatinStrata
  private var dimension = 0
  /// The points of the current dimension's strata.
  private var order: [Int32]
  /// The weight of the nearest pair, at its best.
  private(set) var unit: Float = 0
  private var best: (strata: LatinStrata, squaredDistance: Int)

  init(_ strata: LatinStrata, reader: inout RandomStreamReader) {
    self.strata = strata
    best = (strata, 0)
    count = strata.count
    isPlane = strata.dimensionCount == 2
    order = strata.points[0]
    var power: Float = 1
    let most = 144 / (Float(count) * Float(count + 1) * Float(strata.dimensionCount))
    while 2 * power <= most { power *= 2 }
    while power > most { power *= 0.5 }
    scale = power
    var table = ExchangeMatrix(count: count, extra: 0)
    for first in 0..<count {
      for second in 0..<8 * table.width {
        let difference = Float(first - second)
        table[first, second] =
          first == second || second >= count
          ? Self.far : difference * difference * scale + Self.offset
      }
    }
    self.table = table
    distances = ExchangeMatrix(count: count, extra: 0)
    sums = [Float](repeating: 0, count: 8 * distances.width)
    computeDistances()
    computeSums()
    assess()
  }

  @inline(__always)
  private func weight(_ squared: Lanes) -> Lanes {
    let fourth = squared * squared
    let eighth = fourth * fourth
    return 1 / (isPlane ? eighth : eighth * eighth)
  }

  @inline(__always)
  private func weight(_ squared: Float) -> Float {
    let fourth = squared * squared
    let eighth = fourth * fourth
    return 1 / (isPlane ? eighth : eighth * eighth)
  }

  @inline(__always)
  func rise(exchanging first: Int, _ second: Int) -> Float {
    let width = distances.width
    let (firstRow, secondRow) = (first &* width, second &* width)
    var sum = Lanes()
    for group in 0..<width {
      let firstMoved =
        distances.groups[firstRow &+ group] + table.groups[secondRow &+ group]
      let secondMoved =
        distances.groups[secondRow &+ group] + table.groups[firstRow &+ group]
      sum += weight(firstMoved) + weight(secondMoved)
    }
    // The pair itself stays as it is; the loop leaves it out, the sums hold it twice.
    let pair = weight(distances[first, second] + table[first, second])
    return ExchangeMatrix.sum(sum) + 2 * pair - sums[first] - sums[second]
  }

  mutating func exchange(_ first: Int, _ second: Int) {
    let width = distances.width
    var (firstSum, secondSum) = (Lanes(), Lanes())
    for group in 0..<width {
      let (firstPlace, secondPlace) = (first &* width &+ group, second &* width &+ group)
      let firstMoved = weight(distances.groups[firstPlace] + table.groups[secondPlace])
      let secondMoved = weight(distances.groups[secondPlace] + table.groups[firstPlace])
      let change =
        firstMoved + secondMoved
        - weight(distances.groups[firstPlace] + table.groups[firstPlace])
        - weight(distances.groups[secondPlace] + table.groups[secondPlace])
      firstSum += firstMoved
      secondSum += secondMoved
      for lane in 0..<8 { sums[group &* 8 &+ lane] += change[lane] }
    }
    let pair = weight(distances[first, second] + table[first, second])
    sums[second] = ExchangeMatrix.sum(firstSum) + pair
    sums[first] = ExchangeMatrix.sum(secondSum) + pair
    order.swapAt(first, second)
    distances.exchange(first, second)
  }

  mutating func assess() {
    let width = distances.width
    var nearest = Lanes(repeating: Self.far)
    for place in 0..<count &* width {
      nearest = pointwiseMin(nearest, distances.groups[place] + table.groups[place])
    }
    let least = nearest.min()
    let squaredDistance = Int((least - Self.offset) / scale + 0.5)
    guard squaredDistance > best.squaredDistance else { return }
    unit = weight(least)
    best = (strata, squaredDistance)
    best.strata.setPoints(order, dimension: dimension)
  }

  mutating func move(to dimension: Int, afresh: Bool) {
    strata.setPoints(order, dimension: self.dimension)
    let from = strata.strata[self.dimension]
    self.dimension = dimension
    order = strata.points[dimension]
    if afresh { computeDistances() } else { convertDistances(from: order.map { from[Int($0)] }) }
    computeSums()
  }

  /// Distances for the strata of the current dimension from those for another's.
  ///
  /// - Parameter old: The other's stratum of each point, in the new order.
  private mutating func convertDistances(from old: [Int32]) {
    let width = distances.width
    var converted = distances
    var row = [Float](repeating: 0, count: 8 * width)
    for stratum in 0..<count {
      for group in 0..<width {
        let place = Int(old[stratum]) &* width &+ group
        let values = distances.groups[place] + table.groups[place]
        for lane in 0..<8 { row[group &* 8 &+ lane] = values[lane] }
      }
      converted.setRow(stratum, count: count, to: row, order: old)
      for group in 0..<(count >> 3) {
        let place = stratum &* width &+ group
        converted.groups[place] = converted.groups[place] - table.groups[place]
      }
      for column in (count & ~7)..<count { converted[stratum, column] -= table[stratum, column] }
    }
    distances = converted
  }

  private mutating func computeDistances() {
    var row = [Float](repeating: 0, count: count)
    for stratum in 0..<count {
      let point = Int(order[stratum])
      for column in 0..<count { row[column] = 0 }
      for other in 0..<strata.dimensionCount where other != dimension {
        let strata = strata.strata[other]
        let level = strata[point]
        for column in 0..<count {
          let difference = Float(level &- strata[Int(order[column])])
          row[column] += difference * difference
        }
      }
      for column in 0..<count { distances[stratum, column] = row[column] * scale }
      distances[stratum, stratum] = Self.far
    }
  }

  private mutating func computeSums() {
    let width = distances.width
    for stratum in 0..<count {
      var sum = Lanes()
      for group in 0..<width {
        let place = stratum &* width &+ group
        sum += weight(distances.groups[place] + table.groups[place])
      }
      sums[stratum] = ExchangeMatrix.sum(sum)
    }
  }

  func result() throws -> (strata: LatinStrata, badness: Double) {
    (best.strata, -Double(best.squaredDistance))
  }
}
