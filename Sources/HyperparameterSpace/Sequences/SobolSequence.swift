/// One dimension of a Sobol sequence, scrambled, each coordinate computed from its index alone.
///
/// Point *i* is the exclusive or of the direction numbers of the bits set in *i*: natural order, not
/// that of the Gray code. Every run of 2^*k* points that starts at a multiple of 2^*k* has one point
/// in each of the 2^*k* equal strata of every dimension, and the points are evenly spread in several
/// dimensions together.
///
/// Sources: Sobol', "On the distribution of points in a cube", USSR Computational Mathematics and
/// Mathematical Physics 7 (1967); direction numbers: ``SobolTable``.
struct SobolSequence: UnitCoordinates {
  /// How many dimensions there are direction numbers for.
  static var dimensions: Int { SobolTable.dimensions }

  private let directions: [UInt64]
  private let scramble: SobolScramble
  /// The heads of points 0–1023.
  ///
  /// The first ten direction numbers have no bits below the head, so in any other run of 1024 points
  /// the heads are these, with the same bits of each flipped.
  private let heads: [UInt16]

  /// - Parameters:
  ///   - dimension: From 0 up to ``dimensions``.
  ///   - stream: What the scramble is made of.
  init(dimension: Int, stream: RandomStream) {
    directions = Self.directions(ofDimension: dimension)
    scramble = SobolScramble(stream: stream)
    var heads: [UInt16] = [0]
    for direction in directions.prefix(SobolScramble.headBits) {
      let flips = UInt16(direction >> UInt64(64 - SobolScramble.headBits))
      heads += heads.map { $0 ^ flips }
    }
    self.heads = heads
  }

  /// The 64 direction numbers of a dimension, as fractions of 2⁶⁴.
  ///
  /// With the polynomial's degree *s* and coefficients *a*, after the first *s* numbers
  /// *v_k* = *v_{k−s}* xor *v_{k−s}* / 2^*s* xor (the *v_{k−j}* for which *a_{s−j}* is 1, 0 < *j* < *s*).
  static func directions(ofDimension dimension: Int) -> [UInt64] {
    guard dimension > 0 else { return (0..<64).map { 1 << (63 - $0) } }
    var position = 0
    for _ in 1..<dimension { position += 1 + degree(SobolTable.entries[position]) }
    let polynomial = SobolTable.entries[position]
    let degree = degree(polynomial)
    var directions = (0..<degree).map { number in
      UInt64(SobolTable.entries[position + 1 + number]) << UInt64(63 - number)
    }
    for number in degree..<64 {
      let oldest = directions[number - degree]
      var direction = oldest ^ (oldest >> UInt64(degree))
      for back in 1..<degree where polynomial >> UInt16(degree - back) & 1 == 1 {
        direction ^= directions[number - back]
      }
      directions.append(direction)
    }
    return directions
  }

  private static func degree(_ polynomial: UInt16) -> Int {
    UInt16.bitWidth - 1 - polynomial.leadingZeroBitCount
  }

  /// The point at an index before it is scrambled, as a fraction of 2⁶⁴.
  ///
  /// - Complexity: O(1), a step for each bit set in the index.
  func unscrambled(at index: UInt64) -> UInt64 {
    var fraction: UInt64 = 0
    var rest = index
    while rest > 0 {
      fraction ^= directions[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return fraction
  }

  /// The coordinate of a point: the upper 53 bits of the scrambled fraction, times 2⁻⁵³.
  ///
  /// - Complexity: O(1).
  func coordinate(at point: Int) -> Double {
    Double(scramble[unscrambled(at: UInt64(point))] >> 11) * 0x1p-53
  }

  /// The coordinates of a run of points, the same as one at a time.
  ///
  /// - Complexity: O(points), with two lookups for each.
  func coordinates(in points: Range<Int>) -> [Double] {
    var coordinates = [Double](repeating: 0, count: points.count)
    var point = points.lowerBound
    while point < points.upperBound {
      let first = point & ~(SobolScramble.headCount - 1)
      let end = min(points.upperBound - first, SobolScramble.headCount)
      let start = unscrambled(at: UInt64(first))
      scramble.write(
        heads: heads[(point - first)..<end],
        flippedBy: UInt16(start >> UInt64(64 - SobolScramble.headBits)),
        tail: start & (.max >> UInt64(SobolScramble.headBits)),
        to: &coordinates, at: point - points.lowerBound)
      point = first + end
    }
    return coordinates
  }
}
