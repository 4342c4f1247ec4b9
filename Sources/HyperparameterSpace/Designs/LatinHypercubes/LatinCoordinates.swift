/// Coordinates of which each stratum [*s*/*count*, (*s* + 1)/*count*) holds one.
struct LatinCoordinates: LatinUnitCoordinates {
  let count: Int
  let order: any StratumOrder
  /// Where in its stratum a point lies; `nil` at the centres.
  let jitter: RandomStream?
  /// The number of units that a finite domain divides the dimension into, and where they begin.
  let units: (count: UInt64, offset: UInt64)?

  /// - Parameters:
  ///   - count: The number of points and strata.
  ///   - order: Which point lies in which stratum.
  ///   - placement: Where in it.
  ///   - dimension: Whose random streams decide what is left to chance.
  ///   - seed: The design's seed.
  init(
    count: Int, order: any StratumOrder, placement: StratumPlacement,
    dimension: UnitCubeDimension, seed: UInt64
  ) {
    self.count = count
    self.order = order
    jitter = placement == .jittered ? dimension.stream(seed: seed, .latinJitter) : nil
    units = dimension.unitCount.map { unitCount in
      var offsets = RandomStreamReader(dimension.stream(seed: seed, .latinOffset))
      return (unitCount, offsets.next(below: unitCount))
    }
  }

  func coordinate(at point: Int) -> Double {
    coordinate(inStratum: order[point], at: point)
  }

  func coordinates(in range: Range<Int>) -> [Double] {
    var coordinates = [Double](repeating: 0, count: range.count)
    var offset = 0
    let count = count
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.chunk) {
      let part = start..<min(start + Self.chunk, range.upperBound)
      let strata = order.strata(in: part)
      let jitters =
        jitter.map {
          $0.halfCoordinates(in: UInt64(part.lowerBound)..<UInt64(part.upperBound))
        } ?? [Double](repeating: 0.5, count: part.count)
      for (stratum, jitter) in zip(strata, jitters) {
        coordinates[offset] = Self.coordinate(inStratum: stratum, of: count, jitter: jitter)
        offset &+= 1
      }
    }
    return coordinates
  }

  /// How many points are computed together: what is needed for them stays in a cache.
  private static let chunk = 1 << 12

  /// ⌊(stratum · units + offset) / count⌋.
  ///
  /// Over the strata the numerator steps evenly around a circle of count · units, so the numbers of
  /// points differ by at most one; over the offsets, 0 up to the number of units, it takes every
  /// value once, so each unit is as likely as any other to get the extra point.
  func unit(at point: Int) -> UInt64 {
    guard let units else { return 0 }
    return UInt64(order[point]).times(units.count, plus: units.offset, over: UInt64(count))
  }

  private func coordinate(inStratum stratum: Int, at point: Int) -> Double {
    Self.coordinate(
      inStratum: stratum, of: count, jitter: jitter?.halfCoordinate(at: UInt64(point)) ?? 0.5)
  }

  /// The largest count of which every stratum holds at least two multiples of 2⁻⁵³.
  static let largestSeparateCount = 1 << 52

  /// (stratum + jitter) / count as a multiple of 2⁻⁵³, inside the stratum exactly, and by
  /// ⌊coordinate · count⌋ in floating point as well.
  ///
  /// Above ``largestSeparateCount`` it is the multiple at or below the exact quotient: neighbouring
  /// strata are then closer together than doubles can tell.
  @inline(__always)
  static func coordinate(inStratum stratum: Int, of count: Int, jitter: Double) -> Double {
    let numerator = Int((Double(stratum) + jitter) / Double(count) * 0x1p53)
    let coordinate = Double(numerator) * 0x1p-53
    // A thousandth of a stratum off its borders no rounding leaves it, as far as the counts go that
    // leave a product that many bits.
    let place = coordinate * Double(count) - Double(stratum)
    if place > 0x1p-10, place < 1 - 0x1p-10, count <= 1 << 40 { return coordinate }
    return adjusted(numerator, inStratum: stratum, of: count, jitter)
  }

  /// What rounding has moved out of its stratum by a few units, moved back by whole numbers.
  @inline(never)
  private static func adjusted(
    _ numerator: Int, inStratum stratum: Int, of count: Int, _ jitter: Double
  ) -> Double {
    let (stratum, count) = (UInt64(stratum), UInt64(count))
    var numerator = UInt64(numerator)
    func timesCount(_ numerator: UInt64) -> (UInt64, UInt64) {
      let (high, low) = numerator.multipliedFullWidth(by: count)
      return (high, low)
    }
    func isInside(_ numerator: UInt64) -> Bool {
      timesCount(numerator) >= (stratum >> 11, stratum << 53)
        && timesCount(numerator) < ((stratum + 1) >> 11, (stratum + 1) << 53)
        && Double(numerator) * 0x1p-53 * Double(count) < Double(stratum + 1)
    }
    guard !isInside(numerator) else { return Double(numerator) * 0x1p-53 }
    guard count <= largestSeparateCount else {
      let exact = (stratum >> 11, stratum << 53 | UInt64(jitter * 0x1p53))
      return Double(count.dividingFullWidth(exact).quotient) * 0x1p-53
    }
    while timesCount(numerator) < (stratum >> 11, stratum << 53) { numerator += 1 }
    while timesCount(numerator) >= ((stratum + 1) >> 11, (stratum + 1) << 53)
      || Double(numerator) * 0x1p-53 * Double(count) >= Double(stratum + 1)
    {
      numerator -= 1
    }
    return Double(numerator) * 0x1p-53
  }
}
