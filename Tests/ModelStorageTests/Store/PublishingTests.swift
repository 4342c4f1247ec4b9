import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct PublishingTests {
  let local: LocalStore

  init() async throws {
    local = try await LocalStore()
  }

  @Test func oneOfManyTasksPublishesWhateverStandsThere() async throws {
    try local.folder.write("half", to: "9/model/model.h5")
    let publications = try await withThrowingTaskGroup(of: Publication.self) { group in
      for number in 0..<48 {
        group.addTask {
          try await local.publish(9, "weights of \(number)", metrics: ["number": Double(number)])
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let winners = publications.filter { if case .published = $0 { true } else { false } }
    #expect(winners.count == 1)
    let model = try await local.store.model(at: 9)
    #expect(publications.allSatisfy { $0.model == model })
    let number = try #require(model.manifest.metrics["number"])
    #expect(try local.weights(9) == "weights of \(Int(number))")
    #expect(try local.folder.names(in: "9") == [".quarantine", "model"])
    #expect(try local.folder.names(in: ".complete").count == 1)
    for folder in [".running", ".trash", ".failed"] {
      #expect(try local.folder.names(in: folder) == [])
    }
  }

  @Test func readersSeeACompleteModelOrNone() async throws {
    let indices = 0..<12
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in indices {
        for number in 0..<3 {
          group.addTask { try await local.publish(index, "\(index) by \(number)") }
        }
        group.addTask {
          var first: StoredModel?
          for _ in 0..<60 {
            do {
              let model = try await local.store.model(at: index)
              let digest = SHA256Hasher.digest(of: try local.weights(index).utf8)
              #expect(model.manifest.files.first?.sha256 == digest)
              #expect(first == nil || first == model)
              first = model
            } catch let error as StoreError where error.code == .noModel {
              #expect(first == nil)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await local.store.status(of: indices).complete == Array(indices))
  }

  @Test func theLoserWritesTheMarkerOfAWinnerThatWasKilled() async throws {
    try await local.publish(3, "winner", metrics: ["accuracy": 0.5])
    let marker = try #require(try local.folder.names(in: ".complete").first)
    try FileSystem.unlink(local.folder.path(".complete/\(marker)"))
    try await local.publish(3, "loser", metrics: ["accuracy": 0.9])
    #expect(try local.folder.names(in: ".complete") == [marker])
  }

  @Test func publishingAgainFinishesWhatAKillInterrupted() async throws {
    let attempt = try await local.attempt(3)
    let first = try await attempt.publish()
    try Shell.run("rm \"$1\"/.complete/*", local.folder.path)
    #expect(try await attempt.publish() == first)
    #expect(try local.folder.names(in: ".complete").count == 1)
    let loser = try await local.attempt(3, "loser")
    let second = try await loser.publish()
    #expect(second == .alreadyComplete(first.model))
    #expect(try await loser.publish() == second)
  }

  @Test(arguments: [
    ("ln -s /etc/passwd \"$1/link\"", "rm \"$1/link\"", StoreError.Code.invalidModel),
    ("mkfifo \"$1/pipe\"", "rm \"$1/pipe\"", .invalidModel),
    ("mkdir \"$1/a\"; ln -s .. \"$1/a/up\"", "rm \"$1/a/up\"", .invalidModel),
    ("printf x > \"$1/manifest.json\"", "rm \"$1/manifest.json\"", .invalidArgument),
    ("printf x > \"$1/.hidden\"", "rm \"$1/.hidden\"", .invalidArgument),
  ])
  func whatIsNoModelIsRefusedAndCanBeCorrected(
    spoil: String, correct: String, code: StoreError.Code
  ) async throws {
    let attempt = try await local.attempt(3)
    try Shell.run(spoil, attempt.directory)
    let error = await #expect(throws: StoreError.self) { try await attempt.publish() }
    #expect(error?.code == code)
    #expect(try local.folder.names(in: ".complete") == [])
    try Shell.run(correct, attempt.directory)
    guard case .published = try await attempt.publish() else {
      Issue.record("the attempt did not publish")
      return
    }
    #expect(try local.weights(3) == "weights")
  }

  #if os(Linux)
    // Other systems refuse to make such names.
    @Test(arguments: [("touch", "rm"), ("mkdir", "rmdir")])
    func aNameThatIsNotUTF8IsRefusedAsSuch(make: String, remove: String) async throws {
      let attempt = try await local.attempt(3)
      try Shell.run("\(make) \"$1/$(printf 'a\\377')\"", attempt.directory)
      let error = await #expect(throws: StoreError.self) { try await attempt.publish() }
      #expect(error?.code == .invalidArgument)
      #expect(error?.description.contains("it is not UTF-8") == true)
      try Shell.run("\(remove) \"$1/$(printf 'a\\377')\"", attempt.directory)
      _ = try await attempt.publish()
      #expect(try local.weights(3) == "weights")
    }
  #endif

  @Test func theManifestOfAnInterruptedCallIsWrittenAgain() async throws {
    let attempt = try await local.attempt(3)
    let other = try await local.attempt(4)
    let model = try await other.publish().model
    var manifest = model.manifest
    manifest.attemptID = attempt.id
    let text = String(decoding: try JSONCoding.encode(manifest), as: UTF8.self)
    try local.folder.write(text, to: "3/\(attempt.folderName)/model/manifest.json")
    await #expect(throws: StoreError.self) { try await attempt.publish() }
    attempt.hasWrittenManifest.sync { $0 = true }
    #expect(try await attempt.publish().model.manifest.index == 3)
  }

  @Test func aDescriptorOfAPublishedModelChangesNothing() async throws {
    let attempt = try await local.attempt(3)
    let folders = try #require(try attempt.openFolders())
    let staged = try #require(try attempt.openStagedModel(in: folders))
    let model = try await attempt.publish().model
    staged.removeManifest()
    #expect(throws: StoreError.self) { try staged.write([1]) }
    #expect(try await local.store.model(at: 3) == model)
  }

  @Test func anAttemptWhoseFilesWereCollectedSaysSo() async throws {
    let attempt = try await local.attempt(3)
    try FileSystem.removeTree(attempt.folder)
    let error = await #expect(throws: StoreError.self) { try await attempt.publish() }
    #expect(error?.code == .attemptOver)
    #expect(error?.description.contains("begin another attempt") == true)
  }

  @Test func namesNeverLeaveTheAttemptsFolder() async throws {
    let attempt = try await local.store.begin(index: 3)
    let pieces = ["/", ".", "..", "a", "b.c", "\u{0}", "ä", "\u{301}", "~", "\\", "-", " ", "\n"]
    var accepted = 0
    for _ in 0..<10_000 {
      let name = (0..<Int.random(in: 0...6)).map { _ in pieces.randomElement() ?? "" }.joined()
      guard let path = try? attempt.path(for: name) else {
        continue
      }
      accepted += 1
      let parts = name.utf8.split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      #expect(path.utf8.elementsEqual("\(attempt.directory)/\(name)".utf8))
      #expect(!name.utf8.contains { $0 < 0x20 })
      #expect(parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") })
    }
    #expect(accepted > 500)
    #expect(try local.folder.names(in: "3") == [attempt.folderName])
  }
}
