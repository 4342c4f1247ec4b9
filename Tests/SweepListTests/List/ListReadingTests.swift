import HyperparameterSpace
import SweepList
import Testing

@Suite struct ListReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func list(_ text: String, limits: ListLimits = .default) throws -> ParamsetList {
    try ParamsetList(path: try folder.file("l.yml", text), limits: limits)
  }

  func list(bytes: [UInt8]) throws -> ParamsetList {
    try ParamsetList(path: try folder.file("l.yml", bytes: bytes))
  }

  /// The message of reading a whole list, the folder's path taken away.
  func fault(of text: String, limits: ListLimits = .default) -> String {
    message { _ = try list(text, limits: limits).count() }
      .replacing("\(folder.path)/", with: "")
  }

  @Test func readsThePublishedList() throws {
    let list = try ParamsetList(path: Corpus.path("published.yml"))
    #expect(try list.count() == 2)
    let second = try list.paramset(at: 1)
    let expected: Paramset = [
      "batch_size": 128, "epochs": 20, "hidden_nodes": [30, 50, 70], "dropout_rate": 0.7,
      "activate_fn": "tanh", "optimizer": "rmsprop",
    ]
    #expect(second == expected)
    let origin = try #require(second.origin)
    #expect(origin.index == 1)
    #expect(origin.path == list.path)
    #expect(origin.places.map(\.value.line) == Array(8...13))
    #expect(origin.places.map(\.value.column) == [15, 11, 17, 17, 16, 14])
  }

  @Test func decodesWithPlaces() throws {
    struct Parameters: Decodable { let epochs: Int }
    let list = try list("# a\n- epochs: 20\n\n- epochs: \"20\"\n")
    #expect(try list.paramset(at: 0).decode(Parameters.self).epochs == 20)
    let description = message { _ = try list.paramset(at: 1).decode(Parameters.self) }
    #expect(description.hasPrefix("\(list.path):4:11: epochs: "))
  }

  @Test(arguments: [
    "- a: 1\n- a: 2\n", "\u{FEFF}- a: 1\n- a: 2\n", "- a: 1\r\n- a: 2\r\n", "- a: 1\r- a: 2\r",
    "[{a: 1}, {a: 2}]", "[\n{a: 1},\n{a: 2}\n]\n", "  - a: 1\n  - a: 2\n",
    "%YAML 1.2\n---\n- a: 1\n-\n  a: 2\n...\n", "- {\"a\":1}\n# - {a: 3}\n- {? a : 2,}\n",
    "&root\n- &x {a: 1}\n- !!map {a: 2}", "--- !!seq\n- a: 1\n- a: 2",
  ])
  func readsAnyForm(text: String) throws {
    var values: [ParameterValue?] = []
    try list(text).forEach { index, paramset in
      #expect(index == values.count)
      values.append(paramset["a"])
    }
    #expect(values == [1, 2])
  }

  @Test func indexAndDigest() throws {
    let list = try list("- a: 1\n- a: 2\n")
    #expect(
      message { _ = try list.paramset(at: 2) }
        == "\(list.path): there is no paramset 2; the list has 2, 0 to 1; give such an index, "
        + "or the list that the task was planned from.")
    #expect(throws: ListError.noSuchIndex(path: list.path, index: -1, count: 2)) {
      try list.paramset(at: -1)
    }
    let digest = try list.sha256()
    var environment = ["AWS_BATCH_JOB_ARRAY_INDEX": "1", "SWEEP_LIST_SHA256": digest.uppercased()]
    #expect(try list.paramset(for: .current(environment: environment)) == ["a": 2])
    let other = String(repeating: "0", count: 64)
    environment["SWEEP_LIST_SHA256"] = other
    let expected = ListError.digestDiffers(path: list.path, expected: other, actual: digest)
    #expect(throws: expected) { try list.paramset(for: .current(environment: environment)) }
    #expect("\(expected)".contains(other) && "\(expected)".contains(digest))
  }

  @Test func paths() throws {
    let missing = try folder.file("none.yml", nil)
    #expect(
      message { _ = try ParamsetList(path: missing) }
        == "\(missing): cannot open: No such file or directory; check the path, "
        + "and that the file system is mounted")
    #expect(throws: ListError.notAFile(path: folder.path)) { try ParamsetList(path: folder.path) }
    #expect(throws: ListError.notAFile(path: "/dev/null")) { try ParamsetList(path: "/dev/null") }
  }

  @Test(arguments: ["", "# only\n", "---\n", "[]\n", "\n\n"])
  func empty(text: String) throws {
    let list = try list(text)
    #expect(throws: ListError.empty(path: list.path)) { try list.count() }
    #expect(throws: ListError.empty(path: list.path)) { try list.paramset(at: 0) }
  }

  static let faults: [(String, String)] = [
    (
      "- a: 1\n  epochs: 20\n  b: 2\n  epochs: 30\n",
      """
      l.yml:4:3: duplicate key 'epochs'; it was first given at line 2; leave one out.
        epochs: 30
        ^
      """
    ),
    (
      "- {a: 1, é😀: {b: 1, \"b\": 2}}\n",
      """
      l.yml:1:21: duplicate key 'b'; it was first given at line 1, column 15; leave one out.
      - {a: 1, é😀: {b: 1, "b": 2}}
                          ^
      """
    ),
    (
      "params:\n- a: 1\n",
      """
      l.yml:1:1: the file must be a list of paramsets; it begins with a map; begin each paramset \
      with '- ' at the left margin.
      params:
      ^
      """
    ),
    (
      "just text\n",
      """
      l.yml:1:1: the file must be a list of paramsets; it begins with the scalar 'just text'; \
      begin each paramset with '- ' at the left margin.
      just text
      ^
      """
    ),
    (
      "- a: 1\n- 5\n",
      """
      l.yml:2:3: item 1 must be a map of names to values; it is the scalar '5'; \
      write each hyperparameter as 'name: value'.
      - 5
        ^
      """
    ),
    (
      "- a: 1\n-\n",
      """
      l.yml:2:2: item 1 must be a map of names to values; it is nothing; \
      write each hyperparameter as 'name: value'.
      -
       ^
      """
    ),
    (
      "- [1]\n",
      """
      l.yml:1:3: item 0 must be a map of names to values; it is a list; \
      write each hyperparameter as 'name: value'.
      - [1]
        ^
      """
    ),
    (
      "- &x {a: 1}\n- *y\n",
      """
      l.yml:2:3: the alias '*y' stands for nothing; give it with '&y' before, or write the value out.
      - *y
        ^
      """
    ),
    (
      "- &x {a: 1}\n- b: 1\n  <<: 5\n",
      """
      l.yml:3:7: the merge key '<<' needs a map, or a list of maps; this is the scalar '5'; \
      give it an alias such as *defaults.
        <<: 5
            ^
      """
    ),
    (
      "- ? [1, 2]\n  : 3\n",
      """
      l.yml:1:5: a key must be a name; this one is a list; give it a name.
      - ? [1, 2]
          ^
      """
    ),
    (
      "- !!int 1: 3\n",
      """
      l.yml:1:3: a key is always a string; take away its tag.
      - !!int 1: 3
        ^
      """
    ),
    (
      "- \"\": 3\n",
      """
      l.yml:1:3: a key must not be empty; give it a name.
      - "": 3
        ^
      """
    ),
    (
      "- a: !foo 3\n",
      """
      l.yml:1:6: unknown tag '!foo'; only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map \
      mean the same to every reader; take it away.
      - a: !foo 3
           ^
      """
    ),
    (
      "- a: 1\n---\n- a: 2\n",
      """
      l.yml:2:1: a second document begins here; a list is one document; take away the line '---'.
      ---
      ^
      """
    ),
    (
      "- a: 1\n- b: \"x\n  y\n",
      """
      l.yml:2:6: found unexpected end of stream while scanning a quoted scalar that begins here; \
      close it.
      - b: "x
           ^
      """
    ),
    (
      "- a: 1\n b: 2\n",
      """
      l.yml:2:2: did not find expected '-' indicator while parsing a block collection \
      that begins at 1:1.
       b: 2
       ^
      """
    ),
    (
      "- a: [1, 2\n- b: 1\n",
      """
      l.yml:2:4: did not find expected ',' or ']' while parsing a flow sequence \
      that begins at 1:6.
      - b: 1
         ^
      """
    ),
    (
      "- a:\t1\n-\tb: 1\n",
      """
      l.yml:2:2: found character that cannot start any token while scanning for the next token.
      - b: 1
       ^
      """
    ),
    (
      "- ok: 1\n  é: \u{7}\n",
      """
      l.yml:2:6: control characters are not allowed (0x7) at byte 14; \
      save the file as UTF-8 without control characters.
        é: \u{FFFD}
           ^
      """
    ),
  ]

  @Test(arguments: faults)
  func refusesWithPlaceAndLine(text: String, expected: String) {
    #expect(fault(of: text) == expected)
  }

  @Test func faultsInBytes() throws {
    let invalid = try list(bytes: Array("\u{FEFF}# é\n- a: ".utf8) + [0xFF, 0x0A])
    #expect(message { _ = try invalid.count() }.contains("l.yml:2:6: invalid leading UTF-8 octet"))
    let wide = try list(bytes: [0xFF, 0xFE, 0x2D, 0, 0x20, 0])
    #expect(message { _ = try wide.count() }.hasSuffix("save it as UTF-8."))
  }

  @Test func oneItemIsReadBeforeAFaultAndNeverBeyondIt() throws {
    let list = try list("- a: 1\n- a: 2\n  a: 3\n- a: 4\n")
    #expect(try list.paramset(at: 0) == ["a": 1])
    #expect(throws: YAMLError.self) { try list.paramset(at: 1) }
    #expect(throws: YAMLError.self) { try list.paramset(at: 2) }
  }

  @Test func longLinesAreTrimmedAroundThePlace() {
    let before = String(repeating: "x", count: 500)
    let text = "- {\(before): 1, b: 1, b: 2, \(before): 3}\n"
    let lines = fault(of: text).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count < 110)
    #expect(lines[1].first == "…" && lines[1].last == "…")
    #expect(lines[1].dropFirst(lines[2].count - 1).hasPrefix("b: 2"))
  }
}
