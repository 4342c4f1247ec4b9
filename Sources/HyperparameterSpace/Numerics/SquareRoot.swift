/// The double nearest the square root.
///
/// Not the standard library's `squareRoot()`: compiled for Linux, it refers to the C library's
/// `sqrt` for negative numbers, and this module is to need no C library.
///
/// Newton's iteration from a guess on the exponent and the first bits; then one step of a unit in
/// the last place where the exact remainder says so.
///
/// - Parameter square: Not negative, not NaN.
func squareRoot(_ square: Double) -> Double {
  guard square > 0, square < .infinity else { return square }
  // square = scaled · 4^half, with scaled in [1, 4); subnormal numbers are made normal first.
  let normal = square < 0x1p-1022 ? square * 0x1p54 : square
  let exponent = Int(normal.bitPattern >> 52) - 1023
  let half = exponent >> 1
  let scaled = normal * Double.powerOfTwo(-half) * Double.powerOfTwo(-half)
  // A straight line, at most 5% off; each step squares the relative error.
  var root = (scaled + 1.75) * 0.364
  for _ in 0..<5 { root = 0.5 * (root + scaled / root) }
  let product = DoubleDouble.product(root, root)
  let remainder = (scaled - product.high) - product.low
  // The roots halfway to the neighbours have the remainders ± root · unit, but for a quarter of
  // unit², less than any remainder's last bit. A root is in [1, 2).
  let unit = 0x1p-52
  if remainder > root * unit { root += unit } else if -remainder >= root * unit { root -= unit }
  return root.scaled(byPowerOfTwo: half - (square < 0x1p-1022 ? 27 : 0))
}
