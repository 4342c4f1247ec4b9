import InternalFileSystem
import ModelStorageTesting
import Testing

@testable import ModelStorage

@Suite struct CopyingTests {
  let local: LocalStore
  let source: TemporaryFolder

  init() async throws {
    local = try await LocalStore()
    source = try TemporaryFolder()
    try source.write("weights", to: "model.h5")
    try source.write("tensor", to: "variables/deep/tensor.bin")
    try FileSystem.makeDirectory(source.path("empty"))
  }

  @Test func aFolderBecomesAModel() async throws {
    let attempt = try await local.attempt(0, "replaced")
    try await attempt.write([1], to: "log.bin")
    try await attempt.add(contentsOf: source.path)
    let model = try await attempt.publish().model
    #expect(
      model.manifest.files.map(\.path) == ["log.bin", "model.h5", "variables/deep/tensor.bin"])
    #expect(try local.weights(0) == "weights")
    #expect(try source.text(of: "model.h5") == "weights")
    try await model.verify()
  }

  @Test func anyStoreCopiesAFolder() async throws {
    let store = try InMemoryModelStore()
    let attempt = try await store.begin(index: 0)
    try await attempt.add(contentsOf: source.path)
    let model = try await attempt.publish().model
    #expect(model.manifest.files.map(\.path) == ["model.h5", "variables/deep/tensor.bin"])
    try await model.verify()
  }

  @Test(arguments: [
    "ln -s model.h5 \"$1/link\"", "ln -s variables \"$1/link\"", "mkfifo \"$1/variables/pipe\"",
    "touch \"$1/.hidden\"", "mkdir \"$1/.hidden\"", "touch \"$1/manifest.json\"",
    "touch \"$1/$(printf 'a\\nb')\"", "touch \"$1/$(printf 'a\\377')\"",
  ])
  func refusesWhatIsNoModelBeforeItCopies(script: String) async throws {
    #expect(try Shell.run(script, source.path) == 0)
    let attempt = try await local.store.begin(index: 0)
    await #expect(throws: StoreError.self) { try await attempt.add(contentsOf: source.path) }
    #expect(try FileSystem.list(attempt.directory) == [])
  }

  @Test func aMissingFolderIsAnError() async throws {
    let attempt = try await local.store.begin(index: 0)
    let error = await #expect(throws: StoreError.self) {
      try await attempt.add(contentsOf: source.path("absent"))
    }
    #expect(error?.errorNumber == SystemErrorCode.noEntry.rawValue)
  }

  @Test(arguments: ["WEIGHTS", "", "more than there was"])
  func verifyingFindsWhatWasChanged(text: String) async throws {
    let model = try await local.publish(0).model
    try await model.verify()
    try local.folder.write(text, to: "0/model/model.h5")
    let error = await #expect(throws: StoreError.self) { try await model.verify() }
    #expect(error?.code == .unreadable)
    #expect(error?.subject == "\(model.directory)/model.h5")
  }

  @Test func aModelIsVerifiedOnce() async throws {
    try await local.publish(0)
    let model = try await local.store.verifiedModel(at: 0)
    #expect(try await local.store.verifiedModel(at: 0) == model)
    let path = local.folder.path("0/model/model.h5")
    let before = try FileSystem.status(of: path)
    repeat {
      #expect(try Shell.run("printf WEIGHTS >\"$1\"", path) == 0)
    } while try FileSystem.status(of: path) == before
    let error = await #expect(throws: StoreError.self) {
      try await local.store.verifiedModel(at: 0)
    }
    #expect(error?.code == .unreadable)
  }

  @Test func allModelsAreLoaded() async throws {
    for index in [12, 3, 40] { try await local.publish(index) }
    try local.folder.write("half", to: "7/model/model.h5")
    #expect(try await local.store.models().map(\.index) == [3, 12, 40])
  }

  @Test func verifyingFollowsNoSymbolicLink() async throws {
    let model = try await local.publish(0).model
    try FileSystem.rename(local.folder.path("0/model/model.h5"), to: local.folder.path("moved"))
    #expect(try Shell.run("ln -s ../../moved \"$1/0/model/model.h5\"", local.folder.path) == 0)
    await #expect(throws: StoreError.self) { try await model.verify() }
  }
}

/// Files that leave their folder for the model.
@Suite struct MovingTests {
  let local: LocalStore
  let source: TemporaryFolder

  init() async throws {
    local = try await LocalStore()
    source = try TemporaryFolder()
    try source.write("weights", to: "model.h5")
    try source.write("tensor", to: "variables/deep/tensor.bin")
  }

  @Test func filesAreRenamed() async throws {
    let inode = try FileSystem.status(of: source.path("model.h5")).inode
    let attempt = try await local.store.begin(index: 0)
    try await attempt.add(contentsOf: source.path, moving: true)
    let model = try await attempt.publish().model
    #expect(try local.inode("0/model/model.h5") == inode)
    #expect(try source.names(in: ".") == ["variables"])
    #expect(try source.names(in: "variables/deep") == [])
    try await model.verify()
  }

  @Test func aFileWithTwoNamesIsCopied() async throws {
    let other = try TemporaryFolder()
    try FileSystem.link(source.path("model.h5"), to: other.path("held"))
    let attempt = try await local.store.begin(index: 0)
    try await attempt.add(contentsOf: source.path, moving: true)
    let model = try await attempt.publish().model
    #expect(try Shell.run("printf WEIGHTS >\"$1\"", other.path("held")) == 0)
    #expect(try local.weights(0) == "weights")
    #expect(try source.names(in: ".") == ["variables"])
    try await model.verify()
  }

  @Test func anotherFileSystemIsCopiedFrom() async throws {
    guard let shared = try? TemporaryFolder(in: "/dev/shm"),
      try FileSystem.status(of: shared.path).device
        != FileSystem.status(of: local.folder.path).device
    else {
      return
    }
    try shared.write("weights", to: "model.h5")
    let attempt = try await local.store.begin(index: 0)
    try await attempt.add(contentsOf: shared.path, moving: true)
    try await attempt.publish()
    #expect(try local.weights(0) == "weights")
    #expect(try shared.names(in: ".") == [])
  }

  @Test func publishingTellsWhatIsSettled() async throws {
    let attempt = try await local.store.begin(index: 0)
    try await attempt.write([1, 2, 3], to: "known.bin")
    try source.write(String(repeating: "x", count: 3_000_000), to: "big.bin")
    try FileSystem.rename(source.path("big.bin"), to: attempt.path(for: "big.bin"))
    let steps = Serialized<[Int]>([])
    try await attempt.publish { byteCount in steps.sync { $0.append(byteCount) } }
    let counts = steps.sync { $0 }
    #expect(counts.count >= 4 && counts == counts.sorted() && counts.last == 3_000_003)
  }

  @Test(arguments: [false, true])
  func progressEndsWithAllBytes(moving: Bool) async throws {
    try source.write(String(repeating: "x", count: 3_000_000), to: "big.bin")
    let attempt = try await local.store.begin(index: 0)
    let steps = Serialized<[AdditionProgress]>([])
    try await attempt.add(contentsOf: source.path, moving: moving) { progress in
      steps.sync { $0.append(progress) }
    }
    let counts = steps.sync { $0 }.map(\.byteCount)
    #expect(counts == counts.sorted() && counts.count >= (moving ? 3 : 5))
    #expect(steps.sync { $0 }.last == AdditionProgress(byteCount: 3_000_013, of: 3_000_013))
  }
}
