/// Coordinates of which each stratum [*s*/*count*, (*s* + 1)/*count*) holds one.
struct LatinCoordinates: UnitCoordinates {
  let count: Int
  let strata: Permutation
  let jitter: RandomStream

  func coordinate(at point: Int) -> Double {
    Self.coordinate(
      inStratum: UInt64(strata[point]), of: UInt64(count),
      jitter: jitter.unitCoordinate(at: UInt64(point)))
  }

  /// (stratum + jitter) / count as a multiple of 2⁻⁵³, inside the stratum exactly, and by
  /// ⌊coordinate · count⌋ in floating point as well.
  static func coordinate(inStratum stratum: UInt64, of count: UInt64, jitter: Double) -> Double {
    var numerator = UInt64((Double(stratum) + jitter) / Double(count) * 0x1p53)
    func timesCount(_ numerator: UInt64) -> (UInt64, UInt64) {
      let (high, low) = numerator.multipliedFullWidth(by: count)
      return (high, low)
    }
    // Rounding may have left the stratum by a few units; whole numbers lead back into it.
    while timesCount(numerator) < (stratum >> 11, stratum << 53) { numerator += 1 }
    while timesCount(numerator) >= ((stratum + 1) >> 11, (stratum + 1) << 53)
      || Double(numerator) * 0x1p-53 * Double(count) >= Double(stratum + 1)
    {
      numerator -= 1
    }
    return Double(numerator) * 0x1p-53
  }
}
