import InternalFileSystem
import Testing

@Suite struct AtomicFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func appearsWhenCommittedAndNotBefore() throws {
    let file = try AtomicFile(path: folder.path("list"))
    try file.write(contentsOf: "one ".utf8)
    try file.write(contentsOf: "two".utf8)
    try file.finishWriting()
    #expect(try FileSystem.statusIfPresent(of: file.path) == nil)
    #expect(try FileSystem.status(of: file.temporaryPath).size == 7)
    #expect(try file.commit() == .committed)
    #expect(try folder.text(of: "list") == "one two")
    #expect(try folder.names() == ["list"])
  }

  @Test func replacesOrLeavesWhatIsThere() throws {
    try folder.write("old", to: "list")
    let loser = try AtomicFile(path: folder.path("list"))
    try loser.write(contentsOf: "new".utf8)
    #expect(try loser.commit(replacing: false) == .alreadyThere)
    #expect(try folder.text(of: "list") == "old")
    let replacement = try AtomicFile(path: folder.path("list"))
    try replacement.write(contentsOf: "new".utf8)
    #expect(try replacement.commit() == .committed)
    #expect(try folder.text(of: "list") == "new")
    #expect(try folder.names() == ["list"])
  }

  @Test func leavesNothingWhenReleasedOrDiscarded() throws {
    try AtomicFile(path: folder.path("a")).write(contentsOf: "x".utf8)
    let file = try AtomicFile(path: folder.path("b"))
    file.discard()
    #expect(try folder.names() == [])
  }

  @Test func oneOfManyThatDoNotReplaceCommits() async throws {
    let path = folder.path("record")
    let outcomes = try await withThrowingTaskGroup(of: AtomicFile.Outcome.self) { group in
      for number in 0..<50 {
        group.addTask {
          let file = try AtomicFile(path: path)
          try file.write(contentsOf: "\(number)".utf8)
          return try file.commit(replacing: false)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == .committed }.count == 1)
    #expect(try folder.names() == ["record"])
  }

  @Test(arguments: [
    String(repeating: "n", count: 255), String(repeating: "👨‍👩‍👧‍👦", count: 10),
    "e" + String(repeating: "\u{301}", count: 127),
  ])
  func takesTheLongestNameThereIs(name: String) throws {
    let file = try AtomicFile(path: folder.path(name))
    #expect(FileSystem.lastPart(of: file.temporaryPath).utf8.count <= 70)
    try file.commit()
    #expect(try folder.names() == [name])
  }

  @Test func failsWithoutItsFolderAndOntoAFolder() throws {
    let error = #expect(throws: FileSystemError.self) {
      try AtomicFile(path: folder.path("missing/list"))
    }
    #expect(error?.code == .noEntry)
    try FileSystem.makeDirectory(folder.path("list"))
    #expect(throws: FileSystemError.self) { try folder.write("x", to: "list") }
    #expect(try folder.names() == ["list"])
  }
}
