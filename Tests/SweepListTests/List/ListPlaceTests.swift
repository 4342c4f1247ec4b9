import HyperparameterSpace
import SweepList
import Testing

/// Values that are read one item at a time stand where the whole list has them.
@Suite struct ListPlaceTests {
  struct Parameters: Decodable {
    let epochs: Int
    let rate: Double
  }

  /// A list of which item *i* has its number of epochs in quotation marks, and where that stands.
  private func list(
    _ count: Int, comment: String = "", end: String = "\n", entry: (Int) -> [String]
  ) -> (text: String, places: [(line: Int, column: Int)]) {
    var lines = comment.isEmpty ? [] : [comment]
    var places: [(line: Int, column: Int)] = []
    for index in 0..<count {
      for line in entry(index) {
        if let place = line.firstRange(of: "epochs: ") {
          let column = line.unicodeScalars.distance(
            from: line.startIndex, to: place.upperBound)
          places.append((lines.count + 1, column + 1))
        }
        lines.append(line)
      }
    }
    return (lines.joined(separator: end) + end, places)
  }

  static let forms: [@Sendable (Int) -> [String]] = [
    { ["- rate: 0.\($0)", "  epochs: \"\($0)\""] },
    { ["- {rate: 0.\($0), epochs: '\($0)'}"] },
    { ["", "# é", "-   name: \"é😀\"", "    epochs: x\($0)", "    rate: 1.0"] },
    { ["- {\"n\": \"é😀é\", rate: 0.\($0), epochs: \"\($0)\"}  # é"] },
    { ["- layers:", "  - \($0)", "  - x", "  epochs: true", "  rate: 1.0", "", "# c", ""] },
    { ["- text: |", "    - x\($0)", "", "    y", "  epochs: [\($0)]", "  rate: 1.0"] },
    { $0 % 2 == 0 ? ["- epochs: x", "  rate: 1"] : ["- &x\($0)", "  rate: 1", "  epochs: x"] },
  ]

  @Test(arguments: forms.indices, ["\n", "\r\n"])
  func decodingErrorsHaveThePlace(form: Int, end: String) throws {
    let (text, places) = list(40, comment: "# c", end: end, entry: Self.forms[form])
    let list = ParamsetList(bytes: Array(text.utf8))
    try #require(places.count == 40)
    for (index, place) in places.enumerated() {
      let description = message { _ = try list.paramset(at: index).decode(Parameters.self) }
      #expect(description.hasPrefix("list:\(place.line):\(place.column): epochs: "))
    }
  }

  @Test(arguments: ListStyle.allCases)
  func originsAreThoseOfReadingAll(style: ListStyle) throws {
    let space = try SearchSpace {
      Hyperparameter("a name", .choices(["é😀", "no", [1, ["x": nil]], "\u{85}\n"]))
      Hyperparameter("rate", .continuous(1e-5...1, scale: .logarithmic))
    }
    let sweep = try Sweep(space, design: .random(count: 3_000, seed: 3))
    let list = ParamsetList(bytes: try sweep.listBytes(style))
    let sampled = Set(stride(from: 0, to: 3_000, by: 149)).union([2_999])
    var count = 0
    try list.forEach { index, paramset in
      guard sampled.contains(index) else { return }
      let one = try list.paramset(at: index)
      #expect(one.isSame(as: paramset))
      #expect(one.origin?.index == index)
      #expect(one.origin?.places.count == 2)
      count += 1
    }
    #expect(count == sampled.count)
  }

  @Test func faultsOfTheItemItselfHaveItsPlaceInTheList() {
    let items = (0..<50).map { "- {a: \($0)}\n" }.joined()
    for (fault, place) in [
      ("- {a: 1, a: 2}\n", "51:10"), ("- a: 1\n  a: 2\n", "52:3"), ("- a: 1e999\n", "51:6"),
      ("- a: \"x\n", "51:6"), ("- x\n", "51:3"), ("- a: \u{7}\n", "51:6"),
    ] {
      let list = ParamsetList(bytes: Array((items + fault + "- {a: 1}\n").utf8))
      let description = message { _ = try list.paramset(at: 50) }
      #expect(description.hasPrefix("list:\(place): "))
      #expect(message { _ = try list.count() } == description)
    }
  }
}
