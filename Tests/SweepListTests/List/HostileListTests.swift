import Foundation
import HyperparameterSpace
import InternalFileSystem
import SweepList
import Testing

/// Files that were made, or damaged, to cost much, and callers that name what cannot be.
@Suite struct HostileListTests {
  @Test func directivesAreCounted() throws {
    let folder = try TemporaryFolder()
    // libyaml compares each with all before it: unbounded, these would take a minute.
    let directives = (0..<100_000).map { "%TAG !t\($0)! tag:x,2000:\n" }.joined()
    for text in [directives + "---\n- a: 1\n", "- a: 1\n...\n" + directives + "---\n- a: 2\n"] {
      let list = try ParamsetList(path: folder.file("list.yml", text))
      let error = #expect(throws: YAMLError.self) { try list.count() }
      #expect(error?.message.hasPrefix("a file may have 64 lines that begin with %") == true)
    }
    let few = String(directives.prefix { _ in true }.split(separator: "\n")[0])
    let list = try ParamsetList(path: folder.file("few.yml", few + "\n---\n- {a: 1, b: '%'}\n"))
    #expect(try list.paramset(at: 0) == ["a": 1, "b": "%"])
  }

  @Test func messagesStayShortWhateverTheFileHolds() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "k", count: 500_000)
    for text in [
      "- ? \(long)\n  : 1\n  ? \(long)\n  : 2\n",
      "- a: \(String(repeating: "9", count: 100_000))\n",
      "- a: *\(long)\n", "- a: !\(long) 1\n", "- a: !!int \(long)\n",
    ] {
      let list = try ParamsetList(path: folder.file("list.yml", text))
      let error = #expect(throws: YAMLError.self) { try list.count() }
      #expect((error?.description.utf8.count ?? .max) < 2_000)
    }
    // Continuation bytes without a first byte never begin a new column.
    let bytes = Array("- a: ".utf8) + [UInt8](repeating: 0x80, count: 1 << 20)
    let list = try ParamsetList(path: folder.file("bytes.yml", bytes: bytes))
    let error = #expect(throws: YAMLError.self) { try list.count() }
    #expect((error?.description.utf8.count ?? .max) < 4_000)
  }

  @Test func theDigestIsThatOfTheBytesThatWereParsed() throws {
    let folder = try TemporaryFolder()
    let items = (0..<20_000).map { "- {a: \($0)}\n" }.joined()
    let list = try ParamsetList(path: folder.file("list.yml", items))
    let digest = try list.sha256()
    for index in [0, 1, 10_000, 19_999] {
      let task = try task(index, digest: digest)
      #expect(try list.paramset(for: task) == ["a": .integer(index)])
    }
    #expect(throws: ListError.noSuchIndex(path: list.path, index: 20_000, count: 20_000)) {
      try list.paramset(for: task(20_000, digest: digest))
    }
    // Another list is said to be another one, also where its text is at fault.
    for text in [items + "- {a: 20000}\n", "- {a: 0}\n- {a: \n", "not a list\n"] {
      _ = try folder.file("list.yml", text)
      let error = #expect(throws: ListError.self) {
        try list.paramset(for: task(1, digest: digest))
      }
      guard case .digestDiffers = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test func pathsWithNULAreRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/list\0.yml"
    let sweep = try Sweep(SearchSpace([Hyperparameter("x", .constant(1))]), design: .grid())
    #expect(throws: FileError.self) { try sweep.write(to: path) }
    #expect(throws: FileError.self) { try ParamsetList(path: path) }
    #expect(try folder.names == [])
  }

  @Test func whatIsNoFileIsNeverReplaced() throws {
    let folder = try TemporaryFolder()
    let sweep = try Sweep(SearchSpace([Hyperparameter("x", .constant(1))]), design: .grid())
    for path in ["", ".", folder.path, "/dev/null"] {
      let error = #expect(throws: ListError.self) { try sweep.write(to: path) }
      #expect(error?.description.contains("a regular file is expected") == true)
    }
    let target = try folder.file("target.yml", "old")
    let link = folder.path + "/link.yml"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "target.yml")
    try sweep.write(to: link)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target.yml")
    #expect(try ParamsetList(path: target).count() == 1)
    #expect(try folder.names == ["link.yml", "target.yml"])
  }

  @Test func listsThatNoReaderTakesAreRefusedEarly() throws {
    let folder = try TemporaryFolder()
    let space = try SearchSpace([Hyperparameter("x", .integer(0...(.max - 1)))])
    let sweep = try Sweep(space, design: .random(count: .max, seed: 1))
    let error = #expect(throws: ListError.self) { try sweep.write(to: folder.file("list.yml")) }
    guard case .tooMany = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let wide = try SearchSpace([
      Hyperparameter("x", .constant(.list([ParameterValue](repeating: 1, count: 100_000))))
    ])
    let message = message {
      try Sweep(wide, design: .grid()).write(to: folder.file("list.yml"), verifying: false)
    }
    #expect(message.contains("a paramset may have 100000 names and values"))
    #expect(try folder.names == [])
  }

  private func task(_ index: Int, digest: String) throws -> ArrayTask {
    try ArrayTask.current(
      environment: ["SWEEP_INDICES": "\(index)", "SWEEP_LIST_SHA256": digest])
  }
}
