@testable import HyperparameterSpace

/// The rows of a flat table of numbers.
func rows(_ table: [Double], of width: Int) -> [ArraySlice<Double>] {
  stride(from: 0, to: table.count, by: width).map { table[$0..<($0 + width)] }
}

/// How far a value is from an exact one, the sum of two doubles, in units in the last place of it.
func unitsInTheLastPlace(_ value: Double, from high: Double, _ low: Double) -> Double {
  ((value - high) - low).magnitude / high.ulp
}

/// The distance between two double-doubles.
func distance(_ left: DoubleDouble, _ right: DoubleDouble) -> Double {
  (left - right).high.magnitude
}

/// Unit coordinates for tests of order: neighbours around random ones, and both ends.
func neighbouringCoordinates(_ key: UInt64, groups: Int) -> [[Double]] {
  var reader = RandomStreamReader(
    RandomStream(seed: 3, streamKey: key, purpose: .randomCoordinate))
  let random = (0..<groups).map { _ in Double(reader.next() >> 12) * 0x1p-52 }
  let starts = [0, 1 - 40 * 0x1p-53] + random
  return starts.map { start in
    (0..<20).map { min(start + Double($0) * 0x1p-52, 1 - 0x1p-53) }
  }
}
