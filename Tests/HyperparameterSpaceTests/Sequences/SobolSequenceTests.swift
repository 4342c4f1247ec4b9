import Testing

@testable import HyperparameterSpace

@Suite("Sobol sequences")
struct SobolSequenceTests {
  private func sequence(_ dimension: Int, seed: UInt64, name: String = "x") -> SobolSequence {
    SobolSequence(
      dimension: dimension,
      stream: RandomStream(seed: seed, streamKey: fnv1a(name.utf8), purpose: .sobolScramble))
  }

  /// Direction numbers 0, 1, 9, 30, 50 and 63 of SciPy's `qmc.Sobol(256, bits=64)`.
  @Test(
    arguments: [
      (0, [1 << 63, 1 << 62, 0x0040_0000_0000_0000, 0x2_0000_0000, 0x2000, 1]),
      (
        1,
        [
          1 << 63, 3 << 62, 0xc0c0_0000_0000_0000, 0xaaaa_aaaa_0000_0000, 0xa000_a000_a000_a000,
          .max,
        ]
      ),
      (
        2,
        [
          1 << 63, 3 << 62, 0x9cc0_0000_0000_0000, 0x8e00_eeee_0000_0000, 0x6000_0000_ee60_6000,
          0x9055_0000_5555_5555,
        ]
      ),
      (
        3,
        [
          1 << 63, 3 << 62, 0x2540_0000_0000_0000, 0x2002_00a2_0000_0000, 0xdbea_2000_0000_2000,
          0x9300_0093_0000_c305,
        ]
      ),
      (
        9,
        [
          1 << 63, 1 << 62, 0xd9c0_0000_0000_0000, 0xb992_e922_0000_0000, 0x6a00_0b38_6072_2000,
          0x400a_70de_f7a6_e50b,
        ]
      ),
      (
        31,
        [
          1 << 63, 3 << 62, 0x9d40_0000_0000_0000, 0x45ea_452e_0000_0000, 0x1b6b_f20c_a01d_2000,
          0xc97d_90f6_a438_9f2b,
        ]
      ),
      (
        255,
        [
          1 << 63, 1 << 62, 0xd7c0_0000_0000_0000, 0x1860_018a_0000_0000, 0xdb9f_6bad_fda4_a000,
          0x656e_2500_000f_1bc7,
        ]
      ),
    ] as [(Int, [UInt64])])
  func directionNumbersAreSciPys(dimension: Int, numbers: [UInt64]) {
    let directions = SobolSequence.directions(ofDimension: dimension)
    #expect([0, 1, 9, 30, 50, 63].map { directions[$0] } == numbers)
  }

  /// The first points of the published sequence, in natural order.
  @Test(
    arguments: [
      (0, [0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875]),
      (1, [0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]),
      (2, [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]),
    ])
  func firstPoints(dimension: Int, points: [Double]) {
    let sequence = sequence(dimension, seed: 0)
    #expect((0..<8).map { Double(sequence.unscrambled(at: $0)) * 0x1p-64 } == points)
  }

  @Test func everyDimensionHasUsableNumbers() {
    for dimension in 0..<SobolSequence.dimensions {
      for (number, direction) in SobolSequence.directions(ofDimension: dimension).enumerated() {
        // Bit k from the top is set and none below it, so that every 2^k points are Latin.
        #expect(direction.trailingZeroBitCount == 63 - number)
      }
    }
  }

  /// Points 0, 1, 2, 1023, 1024, 123456 and 2⁵² + 5, times 2⁵³, of an implementation in Python with
  /// NumPy's words and SciPy's direction numbers.
  @Test(
    arguments: [
      (
        0, 2018, "learning_rate",
        [
          0xb50a5_a91fbcaf, 0x108d4b_9496d2e2, 0x284095_56c7_90c, 0x1e027b_4513eafd,
          0xb553d_ba39ad29, 0xb3dde_91ec0a4d, 0x17acb7_92124d1f,
        ]
      ),
      (
        1, 0, "a",
        [
          0x1d0867_6eb27f64, 0xa983_5ae14bd4, 0xb048_740e8090a, 0x106c9d_b043b4e4,
          0x582f5_877121f5, 0x15fa42_b9b5c176, 0x4a2fa_037892a3,
        ]
      ),
      (
        255, .max, "é",
        [
          0x13fc28_d230f6bc, 0x22761_80447510, 0x1d1626_69cd721d, 0x14f8cd_7a5e2880,
          0x1b3576_dbbe29d5, 0xd4333_e77facd2, 0x6820a_f3e0924d,
        ]
      ),
    ] as [(Int, UInt64, String, [UInt64])])
  func scrambledPoints(dimension: Int, seed: UInt64, name: String, points: [UInt64]) {
    let sequence = sequence(dimension, seed: seed, name: name)
    let indices = [0, 1, 2, 1023, 1024, 123_456, 1 << 52 + 5]
    #expect(indices.map { UInt64(sequence.coordinate(at: $0) * 0x1p53) } == points)
  }

  @Test(arguments: [0..<0, 0..<1, 5..<9, 1000..<3100, 1023..<1025, 2048..<3072])
  func runsAreTheSameAsSinglePoints(points: Range<Int>) {
    let sequence = sequence(7, seed: 42)
    #expect(sequence.coordinates(in: points) == points.map { sequence.coordinate(at: $0) })
  }

  @Test(arguments: [0, 1, 2, 9, 100, 255])
  func everyAlignedRunIsLatin(dimension: Int) {
    let sequence = sequence(dimension, seed: 3)
    let coordinates = sequence.coordinates(in: 0..<(1 << 16))
    for bits in 0...16 {
      #expect(isLatin(coordinates[..<(1 << bits)]))
    }
    for start in stride(from: 256, to: 4096, by: 256) {
      #expect(isLatin(coordinates[start..<(start + 256)]))
    }
    let faraway = 3 << 40
    #expect(isLatin(sequence.coordinates(in: faraway..<(faraway + 4096))[...]))
  }

  private func isLatin(_ coordinates: ArraySlice<Double>) -> Bool {
    var isTaken = [Bool](repeating: false, count: coordinates.count)
    for coordinate in coordinates { isTaken[Int(coordinate * Double(coordinates.count))] = true }
    return !isTaken.contains(false)
  }

  /// The first two dimensions are a (0, *m*, 2)-net: each of the 2^*m* boxes of any shape with sides
  /// of powers of two holds one of 2^*m* points.
  @Test(arguments: 0...11)
  func firstPairIsAPerfectNet(bits: Int) {
    let first = sequence(0, seed: 5, name: "a").coordinates(in: 0..<(1 << bits))
    let second = sequence(1, seed: 5, name: "b").coordinates(in: 0..<(1 << bits))
    for columns in 0...bits {
      var isTaken = [Bool](repeating: false, count: 1 << bits)
      for (x, y) in zip(first, second) {
        let column = Int(x * Double(1 << columns))
        let row = Int(y * Double(1 << (bits - columns)))
        isTaken[column << (bits - columns) | row] = true
      }
      #expect(!isTaken.contains(false))
    }
  }

  /// The root mean square error of the integral of a smooth function of three variables over 30
  /// seeds: n⁻¹·⁵ makes an eighth of it for four times the points, plain random half of it.
  @Test func integrationErrorFallsFast() {
    func error(_ count: Int, _ coordinates: (_ dimension: Int, _ seed: UInt64) -> [Double])
      -> Double
    {
      let squares = (0..<30 as Range<UInt64>).map { seed in
        let columns = (0..<3).map { coordinates($0, seed) }
        let sum = (0..<count).reduce(0.0) { sum, point in
          sum
            + columns.reduce(1.0) { product, column in
              // ∫ (3/4 + x²·3/4) dx = 1.
              product * (0.75 + 0.75 * column[point] * column[point])
            }
        }
        let error = sum / Double(count) - 1
        return error * error
      }
      return (squares.reduce(0, +) / 30).squareRoot()
    }
    func sobol(_ count: Int) -> Double {
      error(count) { dimension, seed in
        sequence(dimension, seed: seed, name: "\(dimension)").coordinates(in: 0..<count)
      }
    }
    func random(_ count: Int) -> Double {
      error(count) { dimension, seed in
        RandomStream(seed: seed, streamKey: UInt64(dimension), purpose: .randomCoordinate)
          .unitCoordinates(in: 0..<UInt64(count))
      }
    }
    let (small, medium, large) = (sobol(64), sobol(256), sobol(2048))
    #expect(medium < small / 5)
    // 8^1.5 = 22.6.
    #expect(large < medium / 14)
    #expect(large < random(2048) / 50)
  }
}
