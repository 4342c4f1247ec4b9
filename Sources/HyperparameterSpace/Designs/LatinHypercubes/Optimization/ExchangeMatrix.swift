/// A symmetric matrix of numbers between the levels of one dimension, in rows of eight.
///
/// Each row goes on with places of its own after those of the levels, and is filled up with zeros.
/// Wherever eight numbers are added, the halves are added first, then the halves of that: lane 0
/// to 4, 1 to 5, 2 to 6, 3 to 7; then 0 to 2 and 1 to 3; then 0 to 1.
struct ExchangeMatrix {
  typealias Lanes = SIMD8<Float>

  /// How many groups of eight a row has.
  let width: Int
  /// Row after row, with rows to fill up the last eight.
  var groups: [Lanes]

  /// A matrix of zeros.
  ///
  /// - Parameters:
  ///   - count: How many levels.
  ///   - extra: How many places each row has besides.
  init(count: Int, extra: Int) {
    width = (count + extra + 7) / 8
    groups = [Lanes](repeating: Lanes(), count: 8 * width * width)
  }

  subscript(row: Int, column: Int) -> Float {
    @inline(__always) get { groups[row &* width &+ (column >> 3)][column & 7] }
    @inline(__always) set { groups[row &* width &+ (column >> 3)][column & 7] = newValue }
  }

  /// Exchanges two levels: their rows and their columns.
  mutating func exchange(_ first: Int, _ second: Int) {
    let (firstRow, secondRow) = (first &* width, second &* width)
    for group in 0..<width {
      let row = groups[firstRow &+ group]
      groups[firstRow &+ group] = groups[secondRow &+ group]
      groups[secondRow &+ group] = row
    }
    for row in [first, second] {
      let value = self[row, first]
      self[row, first] = self[row, second]
      self[row, second] = value
    }
    // The columns are the rows, read downwards.
    var (firstPlace, secondPlace) = (first >> 3, second >> 3)
    let (firstLane, secondLane) = (first & 7, second & 7)
    for group in 0..<width {
      let (firstValues, secondValues) = (groups[firstRow &+ group], groups[secondRow &+ group])
      for lane in 0..<8 {
        groups[firstPlace][firstLane] = firstValues[lane]
        groups[secondPlace][secondLane] = secondValues[lane]
        firstPlace &+= width
        secondPlace &+= width
      }
    }
  }

  /// Fills the whole groups of a row with values in another order, and then the rest one by one.
  @inline(__always)
  mutating func setRow(_ row: Int, count: Int, to values: [Float], order: [Int32]) {
    func value(_ column: Int) -> Float { values[Int(order[column])] }
    for group in 0..<(count >> 3) {
      let start = group &* 8
      groups[row &* width &+ group] = Lanes(
        value(start), value(start &+ 1), value(start &+ 2), value(start &+ 3),
        value(start &+ 4), value(start &+ 5), value(start &+ 6), value(start &+ 7))
    }
    for column in (count & ~7)..<count { self[row, column] = value(column) }
  }

  /// The sum of eight numbers, in the order stated above.
  @inline(__always)
  static func sum(_ lanes: Lanes) -> Float {
    let halves = lanes.lowHalf + lanes.highHalf
    let quarters = halves.lowHalf + halves.highHalf
    return quarters.x + quarters.y
  }
}
