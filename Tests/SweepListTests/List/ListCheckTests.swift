import HyperparameterSpace
import SweepList
import Testing

/// What a reading of the whole list has to say, and lists in memory.
@Suite struct ListCheckTests {
  private func list(_ text: String) -> ParamsetList { ParamsetList(bytes: Array(text.utf8)) }

  @Test(arguments: ListStyle.allCases)
  func writtenListsHaveTheSafeSpelling(style: ListStyle) throws {
    let sweep = ListedParamsets.sweep(Corpus.values.map { ["no": $0, "1": [$0]] })
    let bytes = try sweep.listBytes(style)
    let list = ParamsetList(bytes: bytes)
    let check = try list.check()
    #expect(check.count == sweep.count)
    #expect(check.sha256 == (try list.sha256()))
    #expect(check.header == (try list.header()))
    #expect(check.header?.count == sweep.count)
    // Left are numbers that some reader cannot hold.
    #expect(
      check.warnings.allSatisfy { $0.message.contains("no spelling serves all readers") })
    #expect(check.warnings.count == check.warningCount)
    #expect((1..<30).contains(check.warningCount))
  }

  @Test func thePublishedListIsClean() throws {
    let check = try ParamsetList(path: Corpus.path("published.yml")).check()
    #expect(check.count == 2)
    #expect(check.header == nil)
    #expect(check.warnings == [] && check.warningCount == 0)
  }

  @Test func warningsHavePlaces() throws {
    let text = "# c\n- {a: 1e-5, b: 'yes'}\n- yes: 1\n  \u{E9}: [x, 012]\n  d: &x 1:30\n- e: *x\n"
    let check = try list(text).check()
    // A value with a name begins with the name.
    #expect(check.warnings.map { [$0.line, $0.column] } == [[2, 7], [3, 3], [4, 10], [5, 6]])
    #expect(check.warnings.allSatisfy { $0.path == "list" })
    #expect(check.warnings.first.map { "\($0)".hasPrefix("list:2:7: warning: ") } == true)
    #expect(check.warningCount == 4)
    #expect(check.count == 3)
  }

  @Test(arguments: [999, 1_000, 1_001, 2_500])
  func manyWarningsAreCounted(count: Int) throws {
    let check = try list(String(repeating: "- a: 1e-5\n", count: count)).check()
    #expect(check.warningCount == count)
    #expect(check.warnings.map(\.line) == Array(1...min(count, 1_000)))
  }

  @Test(arguments: ["", "# c\n", "---\n", "[]\n"])
  func emptyLists(text: String) {
    #expect(throws: ListError.empty(path: "list")) { try list(text).check() }
  }

  @Test(arguments: [
    "- a: 1\n- a: 2\n  a: 3\n", "- a: 1\n- a: 1e999\n", "- a: 1\n- b\n", "- a: 1\n- \"\n", "x\n",
    "- a: 1\n---\n- a: 2\n", "- a: 1\n- a: \u{7}\n",
  ])
  func faultsAreThoseOfReadingAll(text: String) {
    let fault = message { _ = try list(text).count() }
    #expect(fault.hasPrefix("list:"))
    #expect(message { _ = try list(text).check() } == fault)
  }

  /// A list in memory is what the same bytes are in a file, apart from the name.
  @Test(arguments: [
    "- a: 1\n- {a: 2}\n- a: \"3\"\n", "- &x {a: 1}\n- {<<: *x, b: yes}\n",
    "- a: 1\n- a: 2\n  a: 3\n",
    "\u{FEFF}- a: 1\r\n- a: 2\r\n", "", "x", "- a: 1\n- a: \u{7}\n", "- a: |\n    x\n- b: 1\n",
    "# hyperparameter list, format 1\n# count: 2\n- a: 1\n- a: 2\n",
    "# hyperparameter list, format 1\n# count: 3\n- a: 1\n- a: 2\n",
    "# hyperparameter list, format 7\n- a: 1\n",
  ])
  func memoryAndFilesAreOne(text: String) throws {
    let folder = try TemporaryFolder()
    let file = try ParamsetList(path: folder.file("list.yml", text))
    let memory = ParamsetList(bytes: Array(text.utf8), name: file.path)
    #expect(memory.path == file.path && memory.limits == file.limits)
    func outcomes(_ list: ParamsetList) -> [String] {
      let calls: [() throws -> Any] =
        [
          { try list.count() }, { try list.sha256() }, { try list.header() as Any },
          { try list.check() },
          {
            var items: [Paramset] = []
            try list.forEach { items.append($1) }
            return items
          },
        ] + (-1..<5).map { index in { try list.paramset(at: index) } }
      return calls.map { call in
        var result = ""
        let thrown = message { result = "\(try call())" }
        return result.isEmpty ? thrown : result
      }
    }
    #expect(outcomes(memory) == outcomes(file))
  }

  @Test func memoryHasTheLimitsOfFiles() {
    let list = ParamsetList(
      bytes: Array("- a: 1\n".utf8), name: "m", limits: ListLimits(fileByteCount: 6))
    let expected = ListError.tooLarge(path: "m", byteCount: 7, most: 6)
    #expect(throws: expected) { try list.count() }
    #expect(throws: expected) { try list.paramset(at: 0) }
    #expect(throws: expected) { try list.sha256() }
    #expect(throws: expected) { try list.header() }
    #expect(throws: expected) { try list.check() }
  }
}
