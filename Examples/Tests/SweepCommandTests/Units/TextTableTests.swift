import Testing

@testable import sweep

@Suite struct TextTableTests {
  private static func table() -> TextTable {
    var table = TextTable(columns: [
      .init("rank", alignment: .right), .init("optimizer", alignment: .left),
      .init("hidden_nodes", alignment: .left),
    ])
    table.append(["1", "adam", "[30, 50, 70, 90, 110]"])
    table.append(["10", "rmsprop", "[10]"])
    return table
  }

  @Test func alignsColumns() {
    #expect(
      Self.table().text(width: nil) == """
        rank  optimizer  hidden_nodes
           1  adam       [30, 50, 70, 90, 110]
          10  rmsprop    [10]

        """)
  }

  @Test func cutsTheWidestColumnFirst() {
    #expect(
      Self.table().text(width: 30) == """
        rank  optimizer  hidden_nodes
           1  adam       [30, 50, 70,…
          10  rmsprop    [10]

        """)
  }

  @Test func namesWhatItLeavesOut() {
    #expect(
      Self.table().text(width: 14) == """
        rank  optim…
           1  adam
          10  rmspr…
        not shown: hidden_nodes

        """)
  }

  @Test(arguments: 4...60)
  func fits(width: Int) {
    let lines = Self.table().text(width: width).split(separator: "\n")
    for line in lines where !line.hasPrefix("not shown") { #expect(line.count <= width) }
  }
}
