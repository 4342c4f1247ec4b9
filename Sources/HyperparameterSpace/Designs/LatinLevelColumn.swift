/// Values of a finite domain, dealt to the strata as evenly as whole numbers allow.
///
/// The point in stratum *s* gets level ⌊(*s* · levels + offset) / count⌋. Over the strata the
/// numerator steps evenly around a circle of count · levels, so the numbers of points differ by at
/// most one; over the offsets, 0 up to the number of levels, it takes every value once, so each
/// level is as likely as any other to get the extra point.
struct LatinLevelColumn: DesignColumn {
  let count: Int
  let strata: Permutation
  let levels: Levels
  let offset: UInt64

  func value(at point: Int) -> ParameterValue {
    let (high, low) = UInt64(strata[point]).multipliedFullWidth(by: UInt64(levels.count))
    let (sum, carry) = low.addingReportingOverflow(offset)
    return levels[
      Int(UInt64(count).dividingFullWidth((high + (carry ? 1 : 0), sum)).quotient)]
  }
}
