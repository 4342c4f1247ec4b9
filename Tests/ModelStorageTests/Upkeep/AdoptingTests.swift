import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct AdoptingTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  private func expectRefusal(
    of index: Int = 2, code: StoreError.Code = .invalidModel, _ text: String
  ) async throws {
    let before = try local.contents()
    let error = await #expect(throws: StoreError.self) { try await store.adopt(index: index) }
    #expect(error?.code == code)
    #expect(error?.description.contains(text) == true, "\(String(describing: error))")
    #expect(error?.remedy != nil)
    #expect(try local.contents() == before)
  }

  @Test func filesOfAnotherProgramBecomeAModel() async throws {
    try await local.publish(1)
    try local.writeForeign(2)
    try local.writeForeign(3)
    let others = try local.contents(without: "2", ".complete")
    let inode = try local.inode("2/model/model.h5")
    let publication = try await store.adopt(
      index: 2, metrics: ["accuracy": 0.5], paramset: ["epochs": 20])
    guard case .published(let model) = publication else {
      Issue.record("it was not adopted")
      return
    }
    #expect(model == (try await store.model(at: 2)))
    #expect(model.manifest.files.map(\.path) == ["assets/vocabulary.json", "model.h5"])
    #expect(model.manifest.metrics == ["accuracy": 0.5])
    #expect(model.manifest.paramset == ["epochs": .integer(20)])
    #expect(model.manifest.attempt == 0)
    try await model.verify()
    #expect(try local.inode("2/model/model.h5") == inode)
    #expect(try local.folder.names(in: "2") == ["model"])
    #expect(try local.folder.names(in: "2/model") == ["assets", "manifest.json", "model.h5"])
    #expect(try await store.status(of: 0..<4).complete == [1, 2])
    #expect(try await store.best(by: "accuracy").index == 2)
    #expect(try local.contents(without: "2", ".complete") == others)
    #expect(try await store.verify(rehashing: true).complete == [1, 2])
  }

  @Test func aCompleteIndexIsToldSo() async throws {
    try await local.publish(2, metrics: ["accuracy": 0.5])
    let before = try local.contents()
    let publication = try await store.adopt(index: 2, metrics: ["accuracy": 1])
    guard case .alreadyComplete(let model) = publication else {
      Issue.record("a model was adopted")
      return
    }
    #expect(model.manifest.metrics == ["accuracy": 0.5])
    #expect(try local.contents() == before)
    try Shell.run("rm \"$1\"/.complete/*", local.folder.path)
    try await store.adopt(index: 2)
    #expect(try local.contents() == before)
  }

  @Test func anAttemptThatPublishesLaterIsToldThatTheAdoptedModelStands() async throws {
    try local.writeForeign(2)
    let attempt = try await local.attempt(2)
    try await store.adopt(index: 2)
    guard case .alreadyComplete(let model) = try await attempt.publish() else {
      Issue.record("an adopted model was replaced")
      return
    }
    #expect(model.manifest.attempt == 0)
    #expect(try local.weights(2) == "foreign")
    #expect(try local.folder.names(in: "2") == ["model"])
  }

  @Test func nothingIsRefused() async throws {
    try await expectRefusal(code: .noModel, "no such folder to adopt")
    try local.folder.write("x", to: "2/log/attempt-1.txt")
    try await expectRefusal(code: .noModel, "no such folder to adopt")
    await #expect(throws: StoreError.self) { try await store.adopt(index: -1) }
  }

  @Test func anEmptyFolderIsRefused() async throws {
    try FileSystem.makeDirectories(local.folder.path("2/model/assets"))
    try await expectRefusal("at least one file")
  }

  @Test func whatIsNoFolderIsRefused() async throws {
    try local.folder.write("x", to: "2/model")
    try await expectRefusal("not a folder")
    let outside = try TemporaryFolder()
    try outside.write("x", to: "model.h5")
    try local.folder.write("x", to: "3/log")
    try Shell.run("ln -s \"$1\" \"$2\"", outside.path, local.folder.path("3/model"))
    try await expectRefusal(of: 3, "not a folder")
    try Shell.run("mkdir \"$1/model\"; ln -s \"$1\" \"$2\"", outside.path, local.folder.path("4"))
    try await expectRefusal(of: 4, code: .fileSystem, "this is a symbolic link")
    #expect(try outside.names() == ["model", "model.h5"])
  }

  @Test(arguments: [
    "ln -s /etc/passwd passwd", "ln -s . loop", "mkfifo fifo", "mkdir d; mkfifo d/fifo",
    "printf x > .hidden", #"printf x > "$(printf 'a\377')""#, #"printf x > "$(printf 'a\nb')""#,
    "i=0; while [ $i -lt 600 ]; do mkdir d; cd d; i=$((i+1)); done; printf x > x",
    "printf x > \"$(printf '%0300d' 0 | cut -c1-255)\"; mkdir deep; cd deep;"
      + " for i in 1 2 3 4 5; do n=$(printf '%0250d' 0); mkdir $n; cd $n; done; printf x > x",
  ])
  func whatNoModelMayHaveIsRefused(script: String) async throws {
    try local.writeForeign(2)
    #expect(try Shell.run("cd \"$1\"; \(script)", local.folder.path("2/model")) == 0)
    let error = await #expect(throws: StoreError.self) { try await store.adopt(index: 2) }
    #expect(error?.description.contains("\n") == false)
    #expect(try await store.isComplete(index: 2) == false)
    #expect(!(try local.folder.names(in: "2/model").contains("manifest.json")))
    #expect(try local.folder.names(in: "2") == ["model"])
  }

  @Test(arguments: ["", "{}", "not JSON", "{\"schema\": 1}"])
  func aManifestOfAnotherProgramIsInTheWay(text: String) async throws {
    try local.writeForeign(2)
    try local.folder.write(text, to: "2/model/manifest.json")
    try await expectRefusal("keeps its own file of this name")
    try FileSystem.unlink(local.folder.path("2/model/manifest.json"))
    try await store.adopt(index: 2)
    #expect(try await store.isComplete(index: 2))
  }

  @Test func aDamagedModelIsNotMadeAWholeOne() async throws {
    try await local.publish(2)
    try Shell.run("printf wei > \"$1\"", local.folder.path("2/model/model.h5"))
    try await expectRefusal(code: .unreadable, "'model.h5' has 3 bytes")
  }

  @Test func aModelOfANewerVersionIsNeverTouched() async throws {
    try local.folder.write("{\"schema\": 2}", to: "2/model/manifest.json")
    try await expectRefusal(code: .unreadable, "newer version")
  }

  @Test(arguments: [
    "printf FOREIGN > model.h5", "printf x >> model.h5", "printf x > more", "rm model.h5",
    "mv model.h5 other", "printf FOREIGN > t; mv t model.h5", "printf x > assets/more",
    "rm -r assets", "mkdir empty",
  ])
  func aFolderThatChangesWhileItIsReadIsRefused(change: String) async throws {
    try local.writeForeign(2)
    let folder = try #require(try AdoptedFolder(index: 2, in: store.layout))
    let (files, content) = try folder.settle()
    #expect(files.count == 2)
    #expect(try Shell.run("cd \"$1\"; \(change)", local.folder.path("2/model")) == 0)
    let error = #expect(throws: StoreError.self) {
      try folder.write(Array("manifest".utf8), ifStill: content)
    }
    #expect(error?.code == .invalidModel)
    #expect(error?.problem.contains("changed while it was read") == true)
    #expect(try local.folder.names(in: "2") == ["model"])
    #expect(try await store.verify().unverified.map(\.index) == [2])
  }

  @Test func modesOfFilesStayAsTheyAre() async throws {
    try local.writeForeign(2)
    try Shell.run("chmod 640 \"$1\"", local.folder.path("2/model/model.h5"))
    try await store.adopt(index: 2)
    #expect(try FileSystem.status(of: local.folder.path("2/model/model.h5")).permissions == 0o640)
  }
}
