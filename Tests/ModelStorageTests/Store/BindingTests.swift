import InternalFileSystem
import ModelStorage
import Testing

@Suite struct BindingTests {
  let folder: TemporaryFolder
  let digest = String(repeating: "a", count: 64)
  let other = String(repeating: "b", count: 64)

  init() throws {
    folder = try TemporaryFolder()
  }

  private static func create(path: String, listDigest: String?) async throws -> LocalModelStore {
    try await LocalModelStore.create(path: path, listDigest: listDigest)
  }

  private func refusal(_ body: () async throws -> Void) async -> StoreError? {
    await #expect(throws: StoreError.self) { try await body() }
  }

  @Test func anotherListIsRefusedAndNothingIsWritten() async throws {
    _ = try await LocalModelStore.create(path: folder.path, listDigest: digest)
    let before = try folder.names()
    let record = try folder.text(of: ".store.json")
    for attempt in [Self.create, LocalModelStore.open] {
      let error = await refusal { _ = try await attempt(folder.path, other) }
      #expect(error?.code == .otherList)
      let text = error?.description ?? ""
      #expect(text.contains(digest) && text.contains(other) && text.contains("; use a folder"))
    }
    #expect(try folder.names() == before)
    #expect(try folder.text(of: ".store.json") == record)
  }

  @Test func aPathThatIsNoStoreIsRefused() async throws {
    let missing = await refusal { _ = try await LocalModelStore.open(path: folder.path("none")) }
    #expect(missing?.code == .noStore)
    #expect(missing?.description.contains("no such folder") == true)
    let plain = await refusal { _ = try await LocalModelStore.open(path: folder.path) }
    #expect(plain?.code == .noStore)
    #expect(plain?.description.contains("not a store") == true)
    #expect(try folder.names() == [])
    try folder.write("x", to: "file")
    _ = await refusal { _ = try await LocalModelStore.open(path: folder.path("file")) }
    _ = await refusal { _ = try await LocalModelStore.create(path: folder.path("file")) }
    _ = await refusal { _ = try await LocalModelStore.create(path: folder.path("file/store")) }
  }

  @Test func anEmptyPathIsRefused() async throws {
    for attempt in [Self.create, LocalModelStore.open] {
      let error = await refusal { _ = try await attempt("", nil) }
      #expect(error?.code == .invalidArgument)
      #expect(error?.description.contains("a variable may be unset") == true)
    }
  }

  @Test func aStoreIsFoundAgain() async throws {
    let created = try await LocalModelStore.create(path: folder.path("a/b"), listDigest: digest)
    let opened = try await LocalModelStore.open(path: folder.path("a/b"), listDigest: digest)
    let unchecked = try await LocalModelStore.open(path: folder.path("a/b"))
    #expect([created, opened, unchecked].map(\.id) == Array(repeating: created.id, count: 3))
    #expect(unchecked.listDigest == digest)
  }

  @Test func aStoreWithoutAListTakesAny() async throws {
    let created = try await LocalModelStore.create(path: folder.path)
    #expect(created.listDigest == nil)
    let store = try await LocalModelStore.create(path: folder.path, listDigest: digest)
    let attempt = try await store.begin(index: 0)
    try await attempt.write([1], to: "m")
    #expect(try await attempt.publish().model.manifest.listDigest == digest)
  }

  @Test func manyThatCreateAtOnceCreateOne() async throws {
    let path = folder.path("store")
    let ids = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<64 {
        group.addTask { try await LocalModelStore.create(path: path).id }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(ids.count == 1)
    #expect(
      try folder.names(in: "store")
        == [".complete", ".failed", ".running", ".store.json", ".trash"])
  }

  @Test func aLostMountIsNoticedBeforeAnythingIsWritten() async throws {
    let store = try await LocalModelStore.create(path: folder.path("mount"))
    try FileSystem.rename(folder.path("mount"), to: folder.path("elsewhere"))
    try FileSystem.makeDirectory(folder.path("mount"))
    let errors = [
      await refusal { _ = try await store.begin(index: 0) },
      await refusal { try await store.recordFailure(index: 0, attempt: 1, reason: "x") },
      await refusal { _ = try await store.status(of: 0..<1) },
    ]
    #expect(errors.allSatisfy { $0?.code == .noStore })
    #expect(try folder.names(in: "mount") == [])
    _ = try await LocalModelStore.create(path: folder.path("mount"))
    let error = await refusal { _ = try await store.begin(index: 0) }
    #expect(error?.description.contains("another store") == true)
  }

  @Test(arguments: [
    "", "{", "[]", "{}", "{\"schema\": 1}", "{\"schema\": 2, \"storeID\": \"x\"}",
  ])
  func aRecordThatCannotBeReadIsAnError(text: String) async throws {
    try folder.write(text, to: ".store.json")
    for attempt in [Self.create, LocalModelStore.open] {
      let error = await refusal { _ = try await attempt(folder.path, digest) }
      #expect(error?.code == .unreadable)
    }
    #expect(try folder.names() == [".store.json"])
  }
}
