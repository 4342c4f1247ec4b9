import InternalFileSystem
import ModelStorage
import Testing

@Suite struct LocalLayoutTests {
  let folder: TemporaryFolder
  let store: LocalModelStore

  init() async throws {
    folder = try TemporaryFolder()
    store = try await LocalModelStore.create(path: folder.path)
  }

  @Test func aModelIsWhereReadersExpectIt() async throws {
    let attempt = try await store.begin(index: 17)
    try await attempt.write(Array("weights".utf8), to: "model.h5")
    let model = try await attempt.publish(metrics: ["accuracy": 0.5]).model
    #expect(model.directory == folder.path("17/model"))
    #expect(try model.path(for: "model.h5") == folder.path("17/model/model.h5"))
    #expect(try folder.names(in: "17") == ["model"])
    #expect(try folder.names(in: "17/model") == ["manifest.json", "model.h5"])
    #expect(try folder.text(of: "17/model/model.h5") == "weights")
    #expect(
      try folder.names() == [".complete", ".failed", ".running", ".store.json", ".trash", "17"])
    let digest = SHA256Hasher.digest(of: try folder.text(of: "17/model/manifest.json").utf8)
    #expect(
      try folder.names(in: ".complete") == ["17.1.\(digest.prefix(16)).accuracy=bfe0000000000000"])
    #expect(try folder.names(in: ".running") == [])
    #expect(try folder.names(in: ".trash") == [])
  }

  @Test func theManifestSaysWhatItIsInAlphabeticalOrder() async throws {
    let attempt = try await store.begin(index: 0, paramset: ["b": 0.1, "a": 1e-5])
    try await attempt.write([0x61, 0x62, 0x63], to: "m")
    _ = try await attempt.publish(metrics: ["loss": .nan, "accuracy": 0.1])
    let text = try folder.text(of: "0/model/manifest.json")
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    let expected = [
      "{", "\"attempt\" : 1,", "\"attemptID\" : \"\(attempt.id)\",", "\"files\" : [", "{",
      "\"path\" : \"m\",",
      "\"sha256\" : \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\",",
      "\"size\" : 3", "}", "],",
    ]
    #expect(Array(lines.prefix(expected.count)) == expected)
    #expect(text.contains("\"loss\" : \"nan\""))
    #expect(text.contains("\"a\" : 1e-05"))
  }

  @Test func modesFollowTheUmask() async throws {
    let mask = try umask()
    let attempt = try await store.begin(index: 3)
    try await attempt.write([1], to: "folder/model.bin")
    _ = try await attempt.publish()
    for name in ["3", "3/model", "3/model/folder", ".complete", ".running", ".failed", ".trash"] {
      #expect(
        try FileSystem.status(of: folder.path(name)).permissions & 0o777 == 0o777 & ~mask,
        "\(name)")
    }
    let marker = try #require(try folder.names(in: ".complete").first)
    for name in [
      "3/model/manifest.json", "3/model/folder/model.bin", ".store.json", ".complete/\(marker)",
    ] {
      #expect(
        try FileSystem.status(of: folder.path(name)).permissions == 0o666 & ~mask, "\(name)")
    }
  }

  @Test func whatOtherProgramsKeepThereStays() async throws {
    try folder.write("log", to: "5/log")
    try folder.write("notes", to: "README")
    let attempt = try await store.begin(index: 5)
    try await attempt.write([1], to: "m")
    _ = try await attempt.publish()
    let discarded = try await store.begin(index: 5)
    try await discarded.discard()
    #expect(try folder.names(in: "5") == ["log", "model"])
    #expect(try folder.text(of: "5/log") == "log")
    #expect(try folder.text(of: "README") == "notes")
  }

  @Test func filesThatTheTrainerWritesItselfArePublished() async throws {
    let attempt = try await store.begin(index: 1)
    try Shell.run("printf abc > \"$1\"", attempt.path(for: "a.txt"))
    try Shell.run("mkdir \"$1/sub\"; printf defg > \"$1/sub/b.txt\"", attempt.directory)
    try Shell.run("printf x > \"$1/.nfs000000000000\"", attempt.directory)
    let files = try await attempt.publish().model.manifest.files
    #expect(files.map(\.path) == ["a.txt", "sub/b.txt"])
    #expect(files.map(\.size) == [3, 4])
  }

  /// The process's umask; it cannot be asked for without being set, except of the kernel.
  private func umask() throws -> UInt32 {
    let file = try? FileDescriptor.open("/proc/self/status", .read)
    let text = String(decoding: try file?.read(upTo: 1 << 14) ?? [], as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("Umask:") }
    return line.flatMap { UInt32($0.dropFirst(6).drop { $0.isWhitespace }, radix: 8) } ?? 0o022
  }
}
