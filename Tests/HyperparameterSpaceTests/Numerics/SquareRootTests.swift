import Testing

@testable import HyperparameterSpace

@Suite("Square root")
struct SquareRootTests {
  /// The standard library's is correctly rounded.
  @Test func isTheNearestDouble() {
    let stream = RandomStream(seed: 1, streamKey: 2, purpose: .randomCoordinate)
    for position in 0..<20_000 as Range<UInt64> {
      let value = Double(bitPattern: stream.word(at: position) & 0x7fff_ffff_ffff_ffff)
      if value.isFinite { #expect(squareRoot(value) == value.squareRoot()) }
    }
  }

  /// Squares, the numbers next to them, powers of two, and the ends of the range.
  @Test func isTheNearestDoubleWhereRoundingIsClosest() {
    var values: [Double] = [0, 0x1p-1074, 0x1p-1073, .greatestFiniteMagnitude, .infinity]
    values += stride(from: 1.0, to: 2, by: 0x1.3p-10).flatMap { root in
      let square = root * root
      return [square, square.nextUp, square.nextDown, 2 * square, 0x1p-1060 * square]
    }
    values += (-1074...1023).map { Double(sign: .plus, exponent: $0, significand: 1) }
    values += [1, 2, 4].flatMap { (power: Double) in [power.nextDown, power.nextUp] }
    for value in values { #expect(squareRoot(value) == value.squareRoot()) }
  }
}
