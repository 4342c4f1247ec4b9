import Testing

@testable import DigitsModel

@Suite struct DigitsTests {
  /// Images per label, counted in the file with `cut -d, -f65 digits.csv | sort | uniq -c`.
  private static let published = [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]

  @Test func `the compiled-in digits are the published ones`() throws {
    let digits = try Digits.bundled()
    #expect(digits.count == 1797)
    #expect(digits.pixels.count == 1797 * 64)
    #expect(digits.labels.prefix(10) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(Set(digits.pixels) == Set((0...16).map { Float($0) / 16 }))
    let counts = (0...9).map { label in digits.labels.count { $0 == label } }
    #expect(counts == Self.published)
    let firstRow: [Float] = [0, 0, 5, 13, 9, 1, 0, 0]
    #expect(digits.pixels.prefix(8) == ArraySlice(firstRow.map { $0 / 16 }))
  }

  @Test func `the split takes each fourth image of each label`() throws {
    let digits = try Digits.bundled()
    let (training, test) = digits.split()
    #expect(training.count + test.count == digits.count)
    for (label, count) in Self.published.enumerated() {
      #expect(test.labels.count { $0 == label } == count / 4)
    }

    let rows = (0..<digits.count).map { digits.selecting([$0]) }
    let (ofTest, ofTraining) = (Set(test.rows), Set(training.rows))
    #expect(ofTest.isDisjoint(with: ofTraining), "no image is in both")
    #expect(ofTest.union(ofTraining) == Set(rows.flatMap(\.rows)))
  }

  @Test(arguments: [
    ("", "d.csv: rows of 65 integers are expected; there are none."),
    (
      "1,2,3\n",
      "d.csv:1: a row needs 64 pixels and a label, 65 integers; this one has 3 fields."
    ),
    (row(pixel: "17"), "d.csv:1: an integer from 0 to 16 is expected; the field is '17'."),
    (row(pixel: "-1"), "d.csv:1: an integer from 0 to 16 is expected; the field is '-1'."),
    (row(pixel: ""), "d.csv:1: an integer from 0 to 16 is expected; the field is ''."),
    (row(label: "10"), "d.csv:1: an integer from 0 to 9 is expected; the field is '10'."),
    (
      row() + row(pixel: "9,9"),
      "d.csv:2: a row needs 64 pixels and a label, 65 integers; this one has 66 fields."
    ),
  ])
  func `a bad row is named`(csv: String, message: String) {
    let error = #expect(throws: DigitsError.self) {
      try Digits(parsing: Array(csv.utf8), name: "d.csv")
    }
    #expect(error?.description == message)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `lines end in either way`(end: String) throws {
    let line = Self.row(pixel: "8", label: "7").dropLast()
    let digits = try Digits(parsing: Array("\(line)\(end)\(line)".utf8), name: "d.csv")
    #expect(digits.labels == [7, 7])
    #expect(digits.pixels[0] == 0.5)
  }

  private static func row(pixel: String = "0", label: String = "0") -> String {
    "\(pixel),\(String(repeating: "0,", count: 63))\(label)\n"
  }
}

extension Digits {
  /// Each image with its label, for sets of them.
  fileprivate var rows: [[Float]] {
    labels.indices.map { pixels[$0 * 64..<($0 + 1) * 64] + [Float(labels[$0])] }
  }
}
