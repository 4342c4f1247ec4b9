import InternalFileSystem
import Testing

@testable import ModelStorage

/// What other programs left in a model's place.
@Suite struct ForeignModelTests {
  let local: LocalStore

  init() async throws {
    local = try await LocalStore()
  }

  private func expectNoModel(reason: String) async {
    let error = await #expect(throws: StoreError.self) { try await local.store.model(at: 2) }
    #expect(error?.code == .noModel)
    #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func aHalfWrittenModelIsSetAsideNotDeleted() async throws {
    try local.folder.write("half", to: "2/model/model.h5")
    let inode = try local.inode("2/model")
    await expectNoModel(reason: "no manifest.json")
    #expect(try await local.store.isComplete(index: 2) == false)
    #expect(try await local.store.status(of: 0..<3).complete == [])
    guard case .published = try await local.publish(2) else {
      Issue.record("the attempt did not publish")
      return
    }
    #expect(try local.weights(2) == "weights")
    #expect(try local.folder.text(of: "2/.quarantine/\(inode)/model.h5") == "half")
    #expect(try local.folder.names(in: "2") == [".quarantine", "model"])
  }

  @Test(arguments: [
    "{}", "[]", "not JSON", "{\"schema\": 1}", "{\"files\": [], \"index\": 2}",
    "{\"schema\": \"one\"}", "{\"schema\": 2.5}",
  ])
  func aManifestOfAnotherProgramIsNone(text: String) async throws {
    try local.folder.write(text, to: "2/model/manifest.json")
    await expectNoModel(reason: "not one of this library")
    let inode = try local.inode("2/model")
    try await local.publish(2)
    #expect(try local.folder.text(of: "2/.quarantine/\(inode)/manifest.json") == text)
  }

  @Test func aModelOfANewerVersionIsNeverTouched() async throws {
    let text = "{\"schema\": 2, \"shards\": 7}"
    try local.folder.write(text, to: "2/model/manifest.json")
    let attempt = try await local.attempt(2)
    let error = await #expect(throws: StoreError.self) { try await attempt.publish() }
    #expect(error?.code == .unreadable)
    #expect(error?.description.contains("newer version") == true)
    #expect(try local.folder.text(of: "2/model/manifest.json") == text)
    try FileSystem.removeTree(local.folder.path("2/model"))
    _ = try await attempt.publish()
    #expect(try local.weights(2) == "weights")
  }

  @Test func aFileInTheModelsPlaceIsSetAside() async throws {
    try local.folder.write("file", to: "2/model")
    let inode = try local.inode("2/model")
    await expectNoModel(reason: "not a folder")
    try await local.publish(2)
    #expect(try local.weights(2) == "weights")
    #expect(try local.folder.text(of: "2/.quarantine/\(inode)") == "file")
  }

  @Test func aLinkInTheModelsPlaceIsNotFollowed() async throws {
    let other = try await LocalStore()
    try await other.publish(2, "outside")
    try local.folder.write("x", to: "2/log")
    try Shell.run(
      "ln -s \"$1\" \"$2\"", other.folder.path("2/model"), local.folder.path("2/model"))
    await expectNoModel(reason: "not a folder")
    try await local.publish(2)
    #expect(try local.weights(2) == "weights")
    #expect(try other.weights(2) == "outside")
    #expect(try other.folder.names(in: "2/model") == ["manifest.json", "model.h5"])
  }

  @Test func aLinkInTheIndexsPlaceIsRefused() async throws {
    let outside = try TemporaryFolder()
    try Shell.run("ln -s \"$1\" \"$2\"", outside.path, local.folder.path("2"))
    let errors = [
      await #expect(throws: StoreError.self) { try await local.store.begin(index: 2) },
      await #expect(throws: StoreError.self) { try await local.store.model(at: 2) },
      await #expect(throws: StoreError.self) { try await local.store.isComplete(index: 2) },
    ]
    for error in errors {
      #expect(error?.code == .fileSystem)
      #expect(error?.subject == local.folder.path("2"))
      #expect(error?.problem.contains("this is a symbolic link") == true)
    }
    #expect(try outside.names() == [])
    #expect(try local.folder.names(in: ".running") == [])
  }

  @Test func aFileInTheIndexsPlaceIsRefused() async throws {
    try local.folder.write("file", to: "2")
    let error = await #expect(throws: StoreError.self) { try await local.store.begin(index: 2) }
    #expect(error?.code == .fileSystem)
    #expect(error?.problem.contains("this is a file") == true)
    #expect(try local.folder.text(of: "2") == "file")
  }

  @Test(arguments: ["truncate", "remove", "link", "fifo"])
  func aDamagedModelIsNotLoadedAndCanBeTrainedAgain(damage: String) async throws {
    try await local.publish(2)
    let folder = local.folder.path("2/model")
    let path = folder + "/model.h5"
    switch damage {
    case "truncate": try Shell.run("printf wei > \"$1\"", path)
    case "remove": try FileSystem.unlink(path)
    // The link has as many bytes as the file had, and leads to the same content.
    case "link": try Shell.run("cd \"$1\"; mv model.h5 1234567; ln -s 1234567 model.h5", folder)
    default: try Shell.run("rm \"$1\"; mkfifo \"$1\"", path)
    }
    await expectNoModel(reason: "'model.h5'")
    guard case .published = try await local.publish(2, "again") else {
      Issue.record("the attempt did not publish")
      return
    }
    #expect(try local.weights(2) == "again")
  }

  @Test func aManifestThatNamesFilesOutsideIsNone() async throws {
    try await local.publish(2)
    let path = "2/model/manifest.json"
    let text = try local.folder.text(of: path)
    for name in ["../model/model.h5", "/etc/passwd", ""] {
      try local.folder.write(text.replacing("\"model.h5\"", with: "\"\(name)\""), to: path)
      await expectNoModel(reason: "impossible file")
    }
    try local.folder.write(text.replacing("\"index\" : 2", with: "\"index\" : 3"), to: path)
    await expectNoModel(reason: "of index 3")
  }

  @Test func aSlowJudgeCannotMoveAwayAGoodModel() async throws {
    try local.folder.write("half", to: "2/model/model.h5")
    let inode = try local.inode("2/model")
    let slow = try await local.attempt(2, "slow")
    try await local.publish(2, "good")
    try slow.setAside(inode: inode)
    #expect(try local.weights(2) == "good")
    guard case .alreadyComplete = try await slow.publish() else {
      Issue.record("the slow attempt replaced a model")
      return
    }
    #expect(try local.folder.text(of: "2/.quarantine/\(inode)/model.h5") == "half")
  }

  @Test(arguments: [
    "mkdir -p \"$1\"; printf old > \"$1/x\"", "printf old > \"$1\"", "mkdir -p \"$1\"",
  ])
  func aStaleNumberInTheQuarantineIsNotInTheWay(occupy: String) async throws {
    for kind in ["2/model/model.h5", "3/model"] {
      try local.folder.write("half", to: kind)
      let index = try #require(Int(kind.prefix(1)))
      let inode = try local.inode("\(index)/model")
      let stale = "\(index)/.quarantine/\(inode)"
      try FileSystem.makeDirectories(local.folder.path("\(index)/.quarantine"))
      try Shell.run(occupy, local.folder.path(stale))
      let staleInode = try local.inode(stale)
      let slow = try await local.attempt(index, "slow")
      try await local.publish(index, "good")
      #expect(try local.inode(stale) == staleInode)
      let moved = stale + "-2" + (index == 2 ? "/model.h5" : "")
      #expect(try local.folder.text(of: moved) == "half")
      try slow.setAside(inode: inode)
      #expect(try local.weights(index) == "good")
      #expect(try local.folder.names(in: "\(index)/.quarantine") == ["\(inode)", "\(inode)-2"])
    }
  }

  @Test func filesOfKilledAttemptsAreNeitherModelsNorInTheWay() async throws {
    try local.folder.write("torn", to: "2/.attempt-1-0123/model/model.h5")
    try local.folder.write("torn", to: "2/.attempt-1-4567/model/manifest.json")
    await expectNoModel(reason: "no complete model")
    #expect(try await local.store.status(of: 0..<3).missing == [0, 1, 2])
    try await local.publish(2)
    #expect(try local.weights(2) == "weights")
    #expect(
      try local.folder.names(in: "2") == [".attempt-1-0123", ".attempt-1-4567", "model"])
  }
}
