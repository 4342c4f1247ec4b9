import ArgumentParser
import ModelStorage

/// `--create`: without it a folder that is no store is refused, as the mount may be missing.
struct CreateOption: ParsableArguments {
  @Flag(help: "Make the folder a store of models where it is none.")
  var create = false

  /// Opens the store in a folder, or makes one when that was asked for.
  func open(_ path: String, listDigest: String? = nil) async throws -> LocalModelStore {
    if create {
      return try await LocalModelStore.create(path: path, listDigest: listDigest)
    }
    do {
      return try await LocalModelStore.open(path: path, listDigest: listDigest)
    } catch let error as StoreError where error.code == .noStore {
      throw StoreError(
        code: error.code, subject: error.subject, problem: error.problem,
        remedy: "check the path and what is mounted there; --create makes a new store")
    }
  }
}
