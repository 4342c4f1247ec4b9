/// Coordinates of a Latin hypercube that extends a smaller one, whose coordinates come first.
struct ExtendedCoordinates: LatinUnitCoordinates {
  private let base: LatinCoordinates
  private let count: Int
  private let strata: ExtendedStrata
  /// The number of units that a finite domain divides the dimension into, and where they begin.
  private let units: (count: UInt64, offset: UInt64)?

  /// - Parameters:
  ///   - design: The design that is extended.
  ///   - count: A multiple of its count.
  init(_ design: LatinHypercube, count: Int, dimension: UnitCubeDimension) {
    let multiple = count / design.count
    let order = Permutation(
      count: design.count, stream: dimension.stream(seed: design.seed, .latinPermutation))
    let base = LatinCoordinates(
      count: design.count, order: order, placement: design.placement, dimension: dimension,
      seed: design.seed)
    self.base = base
    self.count = count
    let occupied: @Sendable (Int) -> Int
    if let (unitCount, offset) = base.units {
      // ⌊(s · k + j) · units + offset'⌋ / count is what the old point had, with j and offset' from
      // the old offset: old values stay, and all are dealt as evenly as by one design.
      let (high, low) = offset.multipliedFullWidth(by: UInt64(multiple))
      let (place, rest) = unitCount.dividingFullWidth((high, low))
      units = (unitCount, rest)
      occupied = { _ in Int(place) }
    } else {
      units = nil
      occupied = { stratum in
        let coordinate = base.coordinate(at: order.position(of: stratum))
        return Int(coordinate.unit(of: UInt64(count))) - stratum * multiple
      }
    }
    strata = ExtendedStrata(
      count: design.count, multiple: multiple, order: order, seed: design.seed,
      streamKey: dimension.streamKey, occupied: occupied)
  }

  func coordinate(at point: Int) -> Double {
    guard point >= base.count else { return base.coordinate(at: point) }
    return LatinCoordinates.coordinate(
      inStratum: strata[point], of: count,
      jitter: base.jitter?.halfCoordinate(at: UInt64(point)) ?? 0.5)
  }

  func unit(at point: Int) -> UInt64 {
    guard let units else { return 0 }
    return UInt64(strata[point]).times(units.count, plus: units.offset, over: UInt64(count))
  }
}
