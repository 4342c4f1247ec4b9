import InternalFileSystem
import ModelStorageTesting
import Testing

@testable import ModelStorage

/// Files that are written through an attempt, from bytes and in pieces.
@Suite struct WritingTests {
  let local: LocalStore

  init() async throws {
    local = try await LocalStore()
  }

  private static func pieces(_ texts: [String]) -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      for text in texts { continuation.yield(Array(text.utf8)) }
      continuation.finish()
    }
  }

  private func digest(_ attempt: some ModelAttempt) async throws -> String? {
    try await attempt.publish().model.manifest.files.first?.sha256
  }

  @Test(arguments: [[], [""], ["wei", "", "ghts"], Array(repeating: "x", count: 2_000)])
  func piecesBecomeAFile(texts: [String]) async throws {
    let attempt = try await local.store.begin(index: 0)
    try await attempt.write(Self.pieces(texts), to: "model.h5")
    let sha256 = try await digest(attempt)
    #expect(try local.weights(0) == texts.joined())
    #expect(sha256 == SHA256Hasher.digest(of: texts.joined().utf8))
  }

  @Test func anyStoreTakesPieces() async throws {
    let attempt = try await InMemoryModelStore().begin(index: 0)
    try await attempt.write(Self.pieces(["wei", "ghts"]), to: "deep/model.h5")
    #expect(try await digest(attempt) == SHA256Hasher.digest(of: "weights".utf8))
  }

  @Test func piecesThatEndInAnErrorLeaveWhatWasThere() async throws {
    struct Lost: Error {}
    let attempt = try await local.attempt(0, "before")
    let pieces = AsyncThrowingStream<[UInt8], any Error> { continuation in
      continuation.yield([1, 2, 3])
      continuation.finish(throwing: Lost())
    }
    await #expect(throws: Lost.self) { try await attempt.write(pieces, to: "model.h5") }
    #expect(try FileSystem.list(attempt.directory) == ["model.h5"])
    try await attempt.publish()
    #expect(try local.weights(0) == "before")
  }

  @Test func aCancelledTaskWritesNothing() async throws {
    let attempt = try await local.store.begin(index: 0)
    let (pieces, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    let task = Task { try await attempt.write(pieces, to: "model.h5") }
    task.cancel()
    continuation.yield([1])
    continuation.finish()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try FileSystem.list(attempt.directory) == [])
  }

  @Test func aWriterThatIsGivenUpLeavesNothing() async throws {
    let attempt = try await local.attempt(0, "before")
    let writer = try attempt.writer(of: "model.h5")
    try await writer.write([1, 2, 3])
    #expect(try FileSystem.list(attempt.directory).count == 2)
    await writer.discard()
    #expect(try FileSystem.list(attempt.directory) == ["model.h5"])
    await #expect(throws: StoreError.self) { try await writer.finish() }
    try await attempt.publish()
    #expect(try local.weights(0) == "before")
  }

  @Test func aWriterRefusesHostileNames() async throws {
    let attempt = try await local.store.begin(index: 0)
    for name in ["", "..", "../x", "/x", "manifest.json", "a\0b"] {
      #expect(throws: StoreError.self) { try attempt.writer(of: name) }
    }
  }

  /// A digest is remembered of the file as it was written, and of no other.
  @Test(arguments: [
    "printf WEIGHTS >\"$1\"", "printf more >>\"$1\"", "rm \"$1\" && printf weights >\"$1\"",
    "printf WEIGHTS >\"$1.new\" && mv \"$1.new\" \"$1\"", "touch -d '2020-01-01' \"$1\"",
  ])
  func whatIsChangedLaterIsHashedAgain(script: String) async throws {
    let attempt = try await local.attempt(0, "weights")
    let path = try attempt.path(for: "model.h5")
    let before = try FileSystem.status(of: path)
    // The time of a file goes in steps of the system's clock.
    repeat {
      #expect(try Shell.run(script, path) == 0)
    } while try FileSystem.status(of: path) == before
    let sha256 = try await digest(attempt)
    #expect(sha256 == SHA256Hasher.digest(of: try local.weights(0).utf8))
  }

  @Test func writesOfOneNameAtOnceAreEachWhole() async throws {
    for _ in 0..<20 {
      let attempt = try await local.store.begin(index: 3)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<8 {
          group.addTask { try await attempt.write(Array("\(number)".utf8), to: "model.h5") }
        }
        try await group.waitForAll()
      }
      let sha256 = try await digest(attempt)
      #expect(sha256 == SHA256Hasher.digest(of: try local.weights(3).utf8))
      try await local.store.remove(index: 3)
    }
  }
}
