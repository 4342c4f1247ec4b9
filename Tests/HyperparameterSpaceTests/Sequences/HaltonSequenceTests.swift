import Testing

@testable import HyperparameterSpace

@Suite("Halton sequences")
struct HaltonSequenceTests {
  private func sequence(_ dimension: Int, seed: UInt64, name: String = "x") -> HaltonSequence {
    HaltonSequence(dimension: dimension, seed: seed, streamKey: fnv1a(name.utf8))
  }

  /// Numerators of points 0, 1, 2, 1000 and 2⁴⁰ + 3, and coordinates times 2⁵³, of an implementation
  /// in Python with NumPy's words.
  @Test(
    arguments: [
      (
        0, 2, 2018, "learning_rate",
        [
          (1_078_823_794_279_810_493, 1_053_538_861_601_377),
          (5_690_509_812_707_198_397, 5_557_138_488_971_873),
          (3_384_666_803_493_504_445, 3_305_338_675_286_625),
          (367_255_053_155_272_125, 358_647_512_846_945),
          (7_996_352_821_916_698_045, 7_808_938_302_653_025),
        ]
      ),
      (
        4, 11, 7, "é",
        [
          (1_274_980_519_608_839_073, 2_065_498_988_296_431),
          (1_780_427_548_108_132_844, 2_884_335_284_181_976),
          (5_318_556_747_603_189_241, 8_616_189_355_380_789),
          (4_115_509_274_811_481_753, 6_667_223_626_330_897),
          (931_022_414_033_435_765, 1_508_278_616_568_465),
        ]
      ),
      (
        255, 1619, 9, "x",
        [
          (14_219_927_237_981_335_364, 7_112_234_243_728_501),
          (82_193_624_571_885_535, 41_109_936_887_364),
          (3_619_407_856_723_109_017, 1_810_281_872_037_232),
          (6_767_306_057_033_789_034, 3_384_733_625_645_447),
          (15_362_513_748_259_521_145, 7_683_709_946_017_423),
        ]
      ),
      (
        999, 7919, 9, "x",
        [
          (589_667_415_996_384, 1_350_565_117_091_410),
          (3_133_774_485_496_141, 7_177_548_547_074_754),
          (2_283_586_840_955_133, 5_230_291_933_346_180),
          (2_264_715_853_517_891, 5_187_070_115_985_382),
          (2_412_783_946_423_023, 5_526_202_982_762_521),
        ]
      ),
    ] as [(Int, UInt64, UInt64, String, [(UInt64, UInt64)])])
  func points(
    dimension: Int, base: UInt64, seed: UInt64, name: String, points: [(UInt64, UInt64)]
  ) {
    let sequence = sequence(dimension, seed: seed, name: name)
    #expect(sequence.base == base)
    for (index, point) in zip([0, 1, 2, 1000, 1 << 40 + 3], points) {
      #expect(sequence.numerator(at: UInt64(index)) == point.0)
      #expect(sequence.coordinate(at: index) == Double(point.1) * 0x1p-53)
    }
  }

  @Test(arguments: [0, 1, 2, 5, 30, 255])
  func denominatorIsTheLargestPower(dimension: Int) {
    let sequence = sequence(dimension, seed: 1)
    #expect(sequence.denominator.multipliedReportingOverflow(by: sequence.base).overflow)
    var rest = sequence.denominator
    while rest % sequence.base == 0 { rest /= sequence.base }
    #expect(rest == 1)
  }

  @Test(arguments: [0, 1, 4, 255])
  func runsAreTheSameAsSinglePoints(dimension: Int) {
    let sequence = sequence(dimension, seed: 12)
    for points in [0..<0, 3..<4, 0..<5000, 2047..<7001, (1 << 40 + 1)..<(1 << 40 + 5000)] {
      #expect(sequence.coordinates(in: points) == points.map { sequence.coordinate(at: $0) })
    }
  }

  /// Every aligned run of base^*k* points has a point in each of as many strata.
  @Test(arguments: [0, 1, 2, 3, 4, 11, 100, 255])
  func everyAlignedRunIsLatin(dimension: Int) {
    let sequence = sequence(dimension, seed: 6)
    let base = Int(sequence.base)
    var count = 1
    while count <= 3000 {
      for start in [0, count, 5 * count] {
        var isTaken = [Bool](repeating: false, count: count)
        for index in start..<(start + count) {
          isTaken[
            Int(sequence.numerator(at: UInt64(index)) / (sequence.denominator / UInt64(count)))] =
            true
          let coordinate = sequence.coordinate(at: index)
          #expect(coordinate >= 0 && coordinate < 1)
        }
        #expect(!isTaken.contains(false))
      }
      count *= base
    }
  }

  /// Over seeds, the first point, whose digits are all 0, falls into all strata of two digits equally
  /// often.
  @Test(arguments: [(0, 3, 21.1), (1, 8, 31.8), (2, 24, 58.6)])
  func firstPointIsUniformOverSeeds(dimension: Int, freedoms: Int, bound: Double) {
    let base = freedoms + 1
    var counts = [Int](repeating: 0, count: base)
    for seed in 0..<600 as Range<UInt64> {
      let sequence = sequence(dimension, seed: seed)
      counts[Int(sequence.coordinate(at: 0) * Double(base))] += 1
    }
    // Chi-square quantiles at 0.9999.
    #expect(chiSquare(counts) < bound)
  }

  /// Over seeds, all orders of three digits are equally likely, at the first place and at the last.
  @Test(arguments: [0, 39])
  func ordersOfDigitsAreEquallyLikely(place: Int) {
    var counts: [[UInt64]: Int] = [:]
    var weight: UInt64 = 1
    for _ in 0..<place { weight *= 3 }
    for seed in 0..<600 as Range<UInt64> {
      let sequence = sequence(1, seed: seed)
      let unit = sequence.denominator / 3 / weight
      let digits = (0..<3).map { sequence.numerator(at: $0 * weight) / unit % 3 }
      counts[digits, default: 0] += 1
    }
    #expect(counts.count == 6)
    // Five degrees of freedom; 25.7 at 0.9999.
    #expect(chiSquare(Array(counts.values)) < 25.7)
  }
}
