import Testing

@testable import HyperparameterSpace

@Suite("Logarithmic scales")
struct GeometricRangeTests {
  /// lower, upper, fraction, and the double nearest lower · (upper / lower)^fraction, computed with
  /// 400 bits.
  private static let answers: [(Double, Double, Double, Double)] = [
    (1e-05, 0.1, 0x0.0p+0, 1e-05),
    (1e-05, 0.1, 0x1.0000000000000p-53, 1.0000000000000011e-05),
    (1e-05, 0.1, 0x1.0000000000000p-2, 0.0001),
    (1e-05, 0.1, 0x1.0000000000000p-1, 0.001),
    (1e-05, 0.1, 0x1.236eb2265b1f5p-1, 0.0018915406143246067),
    (1e-05, 0.1, 0x1.9ac27d8f16adfp-1, 0.01618305007446546),
    (1e-05, 0.1, 0x1.fffffffffffffp-1, 0.09999999999999991),
    (0.0001, 0.01, 0x0.0p+0, 0.0001),
    (0.0001, 0.01, 0x1.0000000000000p-53, 0.00010000000000000006),
    (0.0001, 0.01, 0x1.0000000000000p-2, 0.00031622776601683794),
    (0.0001, 0.01, 0x1.0000000000000p-1, 0.001),
    (0.0001, 0.01, 0x1.027c61c35de20p-4, 0.00013372536812786327),
    (0.0001, 0.01, 0x1.e2fea0a61a1e0p-4, 0.00017212233377918528),
    (0.0001, 0.01, 0x1.fffffffffffffp-1, 0.009999999999999995),
    (0.5, 0.75, 0x0.0p+0, 0.5),
    (0.5, 0.75, 0x1.0000000000000p-53, 0.5),
    (0.5, 0.75, 0x1.0000000000000p-2, 0.5533409598501607),
    (0.5, 0.75, 0x1.0000000000000p-1, 0.6123724356957945),
    (0.5, 0.75, 0x1.859cd7ed4d57bp-1, 0.6807204602270744),
    (0.5, 0.75, 0x1.e3944e623b146p-2, 0.6055197275373331),
    (0.5, 0.75, 0x1.fffffffffffffp-1, 0.75),
    (1.0, 1.0000000000000002, 0x0.0p+0, 1.0),
    (1.0, 1.0000000000000002, 0x1.0000000000000p-53, 1.0),
    (1.0, 1.0000000000000002, 0x1.0000000000000p-2, 1.0),
    (1.0, 1.0000000000000002, 0x1.0000000000000p-1, 1.0),
    (1.0, 1.0000000000000002, 0x1.84b9d4d9d9836p-2, 1.0),
    (1.0, 1.0000000000000002, 0x1.adfcf27a71858p-3, 1.0),
    (1.0, 1.0000000000000002, 0x1.fffffffffffffp-1, 1.0000000000000002),
    (1.0, 2.0, 0x0.0p+0, 1.0),
    (1.0, 2.0, 0x1.0000000000000p-53, 1.0),
    (1.0, 2.0, 0x1.0000000000000p-2, 1.189207115002721),
    (1.0, 2.0, 0x1.0000000000000p-1, 1.4142135623730951),
    (1.0, 2.0, 0x1.f390a300e5d18p-2, 1.4023596904447129),
    (1.0, 2.0, 0x1.c960d0741c7a8p-1, 1.8574414811807398),
    (1.0, 2.0, 0x1.fffffffffffffp-1, 1.9999999999999998),
    (0x1p-1074, 1.7976931348623157e+308, 0x0.0p+0, 0x1p-1074),
    (0x1p-1074, 1.7976931348623157e+308, 0x1.0000000000000p-53, 0x1p-1074),
    (0x1p-1074, 1.7976931348623157e+308, 0x1.0000000000000p-2, 3.837226036871652e-166),
    (0x1p-1074, 1.7976931348623157e+308, 0x1.0000000000000p-1, 2.980232238769531e-08),
    (0x1p-1074, 1.7976931348623157e+308, 0x1.8f2a1abe96764p-2, 7.619969607669941e-78),
    (0x1p-1074, 1.7976931348623157e+308, 0x1.370216ec9d286p-1, 2.1270505836693875e+60),
    (0x1p-1074, 1.7976931348623157e+308, 0x1.fffffffffffffp-1, 1.7976931348620255e+308),
    (2.2250738585072014e-308, 1e-300, 0x0.0p+0, 2.2250738585072014e-308),
    (2.2250738585072014e-308, 1e-300, 0x1.0000000000000p-53, 2.225073858507206e-308),
    (2.2250738585072014e-308, 1e-300, 0x1.0000000000000p-2, 1.821831989445408e-306),
    (2.2250738585072014e-308, 1e-300, 0x1.0000000000000p-1, 1.4916681462400414e-304),
    (2.2250738585072014e-308, 1e-300, 0x1.88c8ec324c985p-1, 1.6524934449666784e-302),
    (2.2250738585072014e-308, 1e-300, 0x1.64443008a05a6p-1, 4.7023250877473815e-303),
    (2.2250738585072014e-308, 1e-300, 0x1.fffffffffffffp-1, 9.99999999999998e-301),
    (16.0, 256.0, 0x0.0p+0, 16.0),
    (16.0, 256.0, 0x1.0000000000000p-53, 16.000000000000004),
    (16.0, 256.0, 0x1.0000000000000p-2, 32.0),
    (16.0, 256.0, 0x1.0000000000000p-1, 64.0),
    (16.0, 256.0, 0x1.10b8ee409ca5ap-2, 33.48218602237569),
    (16.0, 256.0, 0x1.9a88fb8b6d8fep-1, 147.77981087113454),
    (16.0, 256.0, 0x1.fffffffffffffp-1, 255.99999999999991),
    (3e-07, 0.9, 0x0.0p+0, 3e-07),
    (3e-07, 0.9, 0x1.0000000000000p-53, 3.0000000000000046e-07),
    (3e-07, 0.9, 0x1.0000000000000p-2, 1.2485374350863452e-05),
    (3e-07, 0.9, 0x1.0000000000000p-1, 0.0005196152422706631),
    (3e-07, 0.9, 0x1.2eaba3a902931p-1, 0.0020234503874009924),
    (3e-07, 0.9, 0x1.a2b8f8fea1510p-4, 1.3780314421433668e-06),
    (3e-07, 0.9, 0x1.fffffffffffffp-1, 0.8999999999999986),
    (1e-300, 1e+300, 0x0.0p+0, 1e-300),
    (1e-300, 1e+300, 0x1.0000000000000p-53, 1.0000000000001534e-300),
    (1e-300, 1e+300, 0x1.0000000000000p-2, 1e-150),
    (1e-300, 1e+300, 0x1.0000000000000p-1, 1.0),
    (1e-300, 1e+300, 0x1.450c5cd87e672p-2, 2.8706710222059644e-110),
    (1e-300, 1e+300, 0x1.6db80fa97db80p-6, 2.47189137264183e-287),
    (1e-300, 1e+300, 0x1.fffffffffffffp-1, 9.999999999998467e+299),
    (0.1, 10000000000.0, 0x0.0p+0, 0.1),
    (0.1, 10000000000.0, 0x1.0000000000000p-53, 0.10000000000000028),
    (0.1, 10000000000.0, 0x1.0000000000000p-2, 56.23413251903491),
    (0.1, 10000000000.0, 0x1.0000000000000p-1, 31622.776601683796),
    (0.1, 10000000000.0, 0x1.4c91406839eb9p-1, 1396376.3946595506),
    (0.1, 10000000000.0, 0x1.2da22a6808780p-7, 0.12625725685664363),
    (0.1, 10000000000.0, 0x1.fffffffffffffp-1, 9999999999.999971),
  ]

  @Test(arguments: answers)
  func isNearestToTheExactValueOrNextToIt(
    lower: Double, upper: Double, fraction: Double, nearest: Double
  ) {
    let value = GeometricRange(lower: lower, upper: upper).value(at: DoubleDouble(fraction))
    #expect((value - nearest).magnitude <= nearest.ulp)
  }

  @Test func errorsInUnitsInTheLastPlace() {
    for row in rows(GeometricAnswers.values, of: 5).map(Array.init) {
      let value = GeometricRange(lower: row[0], upper: row[1]).value(at: DoubleDouble(row[2]))
      if row[3] >= 0x1p-1022 {
        #expect(unitsInTheLastPlace(value, from: row[3], row[4]) < 0.53, "\(row)")
      } else {
        #expect((value - row[3]).magnitude <= 0x1p-1074, "\(row)")
      }
    }
  }

  @Test func fractionsOfValues() {
    for row in rows(GeometricAnswers.fractions, of: 5).map(Array.init) {
      let fraction = GeometricRange(lower: row[0], upper: row[1]).fraction(of: row[2])
      #expect(unitsInTheLastPlace(fraction, from: row[3], row[4]) < 0.501, "\(row)")
    }
  }

  @Test func fractionsEndAtTheBounds() {
    let range = GeometricRange(lower: 1e-5, upper: 0.1)
    #expect([-1, 0, 1e-6, 1e-5].map(range.fraction) == [0, 0, 0, 0])
    #expect([0.1, 1, .infinity].map(range.fraction) == [1, 1, 1])
    #expect(range.fraction(of: 0.001) == 0.5)
  }

  @Test(arguments: [
    (1e-5, 0.1), (1, 1.000_000_000_000_000_2), (0x1p-1074, 1e-300), (0x1p-1030, 5e-308),
    (0x1p-1074, 1.797_693_134_862_315_7e308), (0x1p-1063, 1e10), (0.5, 0.75), (1e-300, 1e300),
  ])
  func manyValuesAreTheSameBits(lower: Double, upper: Double) {
    var reader = RandomStreamReader(
      RandomStream(seed: 2, streamKey: 1, purpose: .randomCoordinate))
    let range = GeometricRange(lower: lower, upper: upper)
    let fractions =
      [0, 0x1p-53, 0x1p-1074, 0.5, 1 - 0x1p-53, 1]
      + (0..<12500).map { _ in Double(reader.next() >> 11) * 0x1p-53 }
    let expected = fractions.map { range.value(at: DoubleDouble($0)).bitPattern }
    #expect(range.values(at: fractions).map(\.bitPattern) == expected)
  }

  @Test func staysBetweenTheBounds() {
    var reader = RandomStreamReader(
      RandomStream(seed: 1, streamKey: 1, purpose: .randomCoordinate))
    for (lower, upper) in [(1e-5, 0.1), (1, 1.000_000_000_000_000_2), (0x1.8p-1061, 4e300)] {
      let range = GeometricRange(lower: lower, upper: upper)
      #expect(range.value(at: DoubleDouble(0)) == lower)
      for _ in 0..<300 {
        let fraction = Double(reader.next() >> 11) * 0x1p-53
        #expect((lower...upper).contains(range.value(at: DoubleDouble(fraction))))
      }
    }
  }

  @Test(
    arguments: [
      (1e-5, 1e-1, 5, [1e-5, 1e-4, 1e-3, 1e-2, 1e-1]),
      (1, 1024, 11, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]),
      (0.001, 1, 4, [0.001, 0.01, 0.1, 1]),
      (0.3, 300, 4, [0.3, 3, 30, 300]),
      (0.0016, 0.0081, 5, [0.0016, 0.0024, 0.0036, 0.0054, 0.0081]),
      (1e-300, 1e300, 3, [1e-300, 1, 1e300]),
      (
        1e-4, 1e-2, 5,
        [1e-4, 0.000_316_227_766_016_837_94, 1e-3, 0.003_162_277_660_168_379_4, 1e-2]
      ),
    ] as [(Double, Double, Int, [Double])])
  func levelsAreDecimalsWhereTheyCanBe(
    lower: Double, upper: Double, count: Int, expected: [Double]
  ) {
    let range = GeometricRange(lower: lower, upper: upper)
    #expect((0..<count).map { range.level($0, of: count) } == expected)
  }

  @Test func theLogarithmIsADoubleDouble() {
    // ln 10 and ln 2⁻¹⁰⁷⁴ to 32 digits, as sums of two doubles.
    let ten = logarithm(10)
    #expect(ten.high == 2.302_585_092_994_045_9)
    #expect((ten.low - -2.170_756_223_382_249_4e-16).magnitude < 1e-31)
    let least = logarithm(0x1p-1074)
    #expect(least.high == -744.440_071_921_381_2)
  }

  @Test(arguments: [
    (1, 8, [1, 2, 4, 8]), (16, 256, [16, 40, 102, 256]),
    (1, 1_000_000, [1, 100, 10_000, 1_000_000]),
  ])
  func integerLevelsAreRounded(lower: Int, upper: Int, expected: [Int]) {
    let integers = LogarithmicSteps(
      lower: Double(lower), upper: Double(upper), step: 1, count: upper - lower + 1)
    #expect((0..<4).map { lower + integers.position(ofLevel: $0, of: 4) } == expected)
  }

  @Test func integersCoverTheirRangeBothEndsIncluded() {
    let integers = LogarithmicSteps(lower: 1, upper: 10, step: 1, count: 10)
    let positions = (0..<1000).map { integers.position(at: Double($0) / 1000) }
    #expect(Set(positions) == Set(0...9))
    #expect(positions == positions.sorted())
    let largest = LogarithmicSteps(lower: 1, upper: 0x1p63, step: 1, count: .max)
    #expect(largest.position(at: 1 - 0x1p-53) > Int.max / 2)
  }
}
