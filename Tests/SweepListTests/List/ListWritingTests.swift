import HyperparameterSpace
import InternalFileSystem
import Testing

@testable import SweepList

@Suite struct ListWritingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static func space() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
      Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
      Hyperparameter("layout", .choices([["a": 1], [:], nil]))
      Hyperparameter("optimizer", .choices(["rmsprop", "no"]))
      Hyperparameter("epochs", .constant(20))
    }
  }

  @Test func blockStyle() throws {
    let space = try SearchSpace {
      Hyperparameter("hidden_nodes", .choices([[10, 20], []]))
      Hyperparameter("no", .choices(["no", "yes it is"]))
      Hyperparameter("rate", .constant(1e-5))
    }
    let path = try folder.file("l.yml", nil)
    let summary = try Sweep(space, design: .grid()).write(to: path)
    let bytes = try content(of: path)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        # hyperparameter list, format 1
        # count: 4
        # design: grid
        # space:
        #   hidden_nodes: choices [[10, 20], []]
        #   no: choices ["no", "yes it is"]
        #   rate: constant 1e-05
        # item i belongs to array index i, counted from 0
        # verify: the file's SHA-256 is its identity; the same space and design make the same bytes

        - hidden_nodes: [10, 20]
          "no": "no"
          rate: 1.0e-05

        - hidden_nodes: [10, 20]
          "no": yes it is
          rate: 1.0e-05

        - hidden_nodes: []
          "no": "no"
          rate: 1.0e-05

        - hidden_nodes: []
          "no": yes it is
          rate: 1.0e-05

        """)
    #expect(summary.count == 4)
    #expect(summary.byteCount == bytes.count)
    #expect(summary.sha256 == SHA256Hasher.digest(of: bytes))
    #expect(try ParamsetList(path: path).sha256() == summary.sha256)
  }

  @Test func flowStyle() throws {
    let path = try folder.file("l.yml", nil)
    let space = try SearchSpace { Hyperparameter("n", .integer(1...3)) }
    try Sweep(space, design: .grid()).write(to: path, style: .flow)
    #expect(
      String(decoding: try content(of: path), as: UTF8.self).hasSuffix(
        "\n\n- {\"n\": 1}\n- {\"n\": 2}\n- {\"n\": 3}\n"))
  }

  @Test(arguments: ListStyle.allCases, [true, false])
  func readsBackAsTheSweep(style: ListStyle, verifying: Bool) throws {
    let path = try folder.file("l.yml", nil)
    let sweep = try Sweep(try Self.space(), design: .latinHypercube(count: 300, seed: 2018))
    let summary = try sweep.write(to: path, style: style, verifying: verifying)
    let list = try ParamsetList(path: path)
    var count = 0
    try list.forEach { index, paramset in
      #expect(paramset == sweep[index])
      count += 1
    }
    #expect(count == 300)
    #expect(try list.paramset(at: 217) == sweep[217])
    let again = try folder.file("again.yml", nil)
    #expect(try sweep.write(to: again, style: style) == summary)
    #expect(try content(of: again) == content(of: path))
  }

  @Test(arguments: ListStyle.allCases)
  func hardValuesAndNames(style: ListStyle) throws {
    let path = try folder.file("l.yml", nil)
    let values = try SearchSpace { Hyperparameter("value", .choices(Corpus.values)) }
    let names = try SearchSpace {
      Corpus.writableNames.map { Hyperparameter($0, .constant(.string($0))) }
    }
    for space in [values, names] {
      let sweep = try Sweep(space, design: .grid())
      try sweep.write(to: path, style: style)
      try ParamsetList(path: path).forEach { index, paramset in
        #expect(paramset == sweep[index])
      }
    }
  }

  @Test func headersStayComments() throws {
    let path = try folder.file("l.yml", nil)
    let space = try SearchSpace {
      Hyperparameter("a\n- b: 1\u{85}\u{2028}\u{7}", .choices(["\n- x", "\u{2029}x\u{85}"]))
      Hyperparameter("long", .constant(.string(String(repeating: "é", count: 3000))))
    }
    try Sweep(space, design: .grid()).write(to: path)
    let text = String(decoding: try content(of: path), as: UTF8.self)
    let header = text.split(separator: "\n").prefix { $0.hasPrefix("#") }
    #expect(header.allSatisfy { $0.unicodeScalars.allSatisfy { !Spelling.needsEscape($0) } })
    #expect(header.count == 8)
    #expect(header.allSatisfy { $0.count <= 1004 })
    #expect(try ParamsetList(path: path).count() == 2)
  }

  static let refused: [(Hyperparameter, String)] = [
    (
      Hyperparameter("name", .choices(["fine", "a\0b"])),
      "paramset 1, name: a string must not hold the character NUL, at which some readers end it; "
        + "leave it out."
    ),
    (
      Hyperparameter("a\0", .constant(1)),
      #"paramset 0, a\u0000: a name must not hold the character NUL, at which some readers end it; "#
        + "leave it out."
    ),
    (
      Hyperparameter("<<", .constant(1)),
      "paramset 0, <<: the name '<<' means a merge to many readers; choose another."
    ),
    (
      Hyperparameter("map", .choices([["ok": 1], ["": 1]])),
      "paramset 1, map: a name must not be empty; give it one."
    ),
    (
      Hyperparameter("map", .constant([["\u{1}": 1, "<<": 2]])),
      "paramset 0, map: the name '<<' means a merge to many readers; choose another."
    ),
    (
      Hyperparameter("deep", .constant((0..<41).reduce(1) { value, _ in [value] })),
      "paramset 0, deep: lists and maps may stand 40 deep in a paramset; this one is deeper; "
        + "flatten it."
    ),
    (
      Hyperparameter("big", .constant(.string(String(repeating: "x", count: 1 << 20 | 1)))),
      "paramset 0, big: a string may have 1048576 bytes; this one has 1048577; "
        + "give the name of a file instead."
    ),
  ]

  @Test(arguments: refused)
  func refusesAndLeavesTheOldFile(hyperparameter: Hyperparameter, expected: String) throws {
    let path = try folder.file("l.yml", "old")
    let sweep = try Sweep(try SearchSpace([hyperparameter]), design: .grid())
    #expect(message { _ = try sweep.write(to: path) } == "\(path): \(expected)")
    #expect(try content(of: path) == Array("old".utf8))
    #expect(try folder.names == ["l.yml"])
  }

  @Test func longNamesAreReadBackUpToTheLimit() throws {
    let path = try folder.file("l.yml", nil)
    func write(_ name: String) throws {
      let space = try SearchSpace([Hyperparameter(name, .constant(1))])
      try Sweep(space, design: .grid()).write(to: path)
    }
    try write(String(repeating: "a", count: 1000))
    try write(String(repeating: "é", count: 499))
    #expect(throws: ListError.self) { try write(String(repeating: "a", count: 1001)) }
    #expect(throws: ListError.self) { try write(String(repeating: "\u{1}", count: 200)) }
  }

  @Test func foldersThatAreNotThere() throws {
    let sweep = try Sweep(try Self.space(), design: .random(count: 2, seed: 1))
    let path = try folder.file("none/l.yml", nil)
    #expect(message { _ = try sweep.write(to: path) }.contains("No such file or directory"))
    #expect(try folder.names.isEmpty)
  }

  @Test func readingBackTellsEveryDifference() throws {
    let sweep = try Sweep(
      try SearchSpace { Hyperparameter("a", .choices([1, 0.0])) }, design: .grid())
    func verify(_ text: String) throws {
      try sweep.verify(ByteSource(bytes: Array(text.utf8)), path: "l")
    }
    try verify("- a: 1\n- a: 0.0\n")
    func difference(_ index: Int, _ written: String, _ read: String) -> ListError {
      ListError.readBackDiffers(path: "l", index: index, written: written, read: read)
    }
    #expect(throws: difference(0, "{a: 1}", "{a: 1.0}")) { try verify("- a: 1.0\n- a: 0.0\n") }
    #expect(throws: difference(1, "{a: 0.0}", "{a: -0.0}")) { try verify("- a: 1\n- a: -0.0\n") }
    #expect(throws: difference(0, "{a: 1}", "{b: 1}")) { try verify("- b: 1\n- a: 0.0\n") }
    #expect(throws: difference(1, "{a: 0.0}", "nothing")) { try verify("- a: 1\n") }
    #expect(throws: difference(2, "nothing", "{a: 2}")) {
      try verify("- a: 1\n- a: 0.0\n- a: 2\n")
    }
  }

  @Test func whatReadersRefuseIsNotPutInPlace() throws {
    let path = try folder.file("l.yml", "old")
    let large: ParameterValue = .list(Array(repeating: 1, count: 100_001))
    let sweep = try Sweep(
      try SearchSpace { Hyperparameter("a", .constant(large)) }, design: .grid())
    for verifying in [true, false] {
      let message = message { try sweep.write(to: path, verifying: verifying) }
      #expect(message.contains("a paramset may have 100000 names"))
      #expect(try content(of: path) == Array("old".utf8))
      #expect(try folder.names == ["l.yml"])
    }
  }
}
