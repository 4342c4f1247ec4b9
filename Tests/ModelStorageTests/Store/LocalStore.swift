import InternalFileSystem
import Testing

@testable import ModelStorage

/// A store in a temporary folder, and what tests do with it.
struct LocalStore {
  let folder: TemporaryFolder
  let store: LocalModelStore

  init(beatInterval: Double = 30) async throws {
    folder = try TemporaryFolder()
    store = try await LocalModelStore.create(
      path: folder.path, listDigest: nil, beatInterval: beatInterval)
  }

  /// An attempt that has written one file.
  func attempt(_ index: Int, _ text: String = "weights") async throws -> LocalModelAttempt {
    let attempt = try await store.begin(index: index)
    try await attempt.write(Array(text.utf8), to: "model.h5")
    return attempt
  }

  @discardableResult
  func publish(
    _ index: Int, _ text: String = "weights", metrics: [String: Double] = [:]
  ) async throws -> Publication {
    try await attempt(index, text).publish(metrics: metrics)
  }

  func inode(_ name: String) throws -> UInt64 {
    try FileSystem.status(of: folder.path(name)).inode
  }

  /// The model's weights, as a reader that does not know this library finds them.
  func weights(_ index: Int) throws -> String {
    try folder.text(of: "\(index)/model/model.h5")
  }
}
