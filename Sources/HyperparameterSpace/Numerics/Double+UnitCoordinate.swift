extension Double {
  /// The middle of the interval of length 2⁻⁵² that this unit coordinate lies in: a number in the
  /// open interval (0, 1), for distributions without bounds.
  ///
  /// This number is a multiple of 2⁻⁵³ in [0, 1). The result *v* and 1 − *v* are exact.
  var openedUnitCoordinate: Double {
    (Double(UInt64(self * 0x1p53) >> 1) + 0.5) * 0x1p-52
  }
}
