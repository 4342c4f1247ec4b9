import SweepList
import Testing

@Suite struct IndexSelectionSetsTests {
  static let known: [(String, String, union: String, both: String, less: String)] = [
    ("0-9", "5-14", "0-14", "5-9", "0-4"),
    ("0-9", "20-29", "0-9,20-29", "", "0-9"),
    ("0-9", "0-9", "0-9", "0-9", ""),
    ("0-9", "3", "0-9", "3", "0-2,4-9"),
    ("0-8:2", "1-9:2", "0-9", "", "0-8:2"),
    ("0-9", "0-8:2", "0-9", "0-8:2", "1-9:2"),
    (
      "0-30:2", "0-30:3", "0,2-4,6,8-10,12,14-16,18,20-22,24,26-28,30", "0-30:6",
      "2,4,8,10,14,16,20,22,26,28"
    ),
    ("0-9223372036854775805", "7", "0-9223372036854775805", "7", "0-6,8-9223372036854775805"),
    (
      "0-9223372036854775805", "100-9223372036854775807:9223372036854775707",
      "0-9223372036854775805,9223372036854775807", "100", "0-99,101-9223372036854775805"
    ),
  ]

  @Test(arguments: known)
  func combines(_ left: String, _ right: String, union: String, both: String, less: String) throws {
    let (left, right) = (try IndexSelection(parsing: left), try IndexSelection(parsing: right))
    #expect(left.union(right).description == union)
    #expect(right.union(left).description == union)
    #expect(left.intersection(right).description == both)
    #expect(right.intersection(left).description == both)
    #expect(left.subtracting(right).description == less)
  }

  @Test func agreesWithSetsOfIntegers() {
    var generator = SmallGenerator(state: 5)
    for _ in 0..<3_000 {
      let (left, right) = (Self.random(&generator), Self.random(&generator))
      let (some, others) = (IndexSelection(left), IndexSelection(right))
      #expect(Array(some.union(others)) == left.union(right).sorted())
      #expect(Array(some.intersection(others)) == left.intersection(right).sorted())
      #expect(Array(some.subtracting(others)) == left.subtracting(right).sorted())
      // Equal sets are equal values, whatever they were made of.
      #expect(some.union(others) == IndexSelection(left.union(right)))
      for index in 0..<70 { #expect(some.contains(index) == left.contains(index)) }
      guard !some.isEmpty else { continue }
      let start = Int(generator.next() % UInt64(some.count))
      let end = start + Int(generator.next() % UInt64(some.count - start + 1))
      #expect(Array(some.selection(at: start..<end)) == Array(Array(some)[start..<end]))
    }
  }

  @Test func containsNothingBesideItsIndices() throws {
    let selection = try IndexSelection(parsing: "5-9:2,20")
    #expect([0, 4, 6, 8, 10, 19, 21, -1, .max].allSatisfy { !selection.contains($0) })
    #expect([5, 7, 9, 20].allSatisfy(selection.contains))
    #expect(!IndexSelection([]).contains(0))
  }

  /// Some runs with steps, over each other.
  private static func random(_ generator: inout SmallGenerator) -> Set<Int> {
    var indices: Set<Int> = []
    for _ in 0..<generator.next() % 4 {
      let first = Int(generator.next() % 40)
      let length = Int(generator.next() % 30)
      let step = 1 + Int(generator.next() % 4)
      indices.formUnion(stride(from: first, through: first + length, by: step))
    }
    return indices
  }
}
