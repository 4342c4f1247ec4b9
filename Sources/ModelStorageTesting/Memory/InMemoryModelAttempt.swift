import InternalFileSystem
public import ModelStorage

/// An attempt in an in-memory store.
public struct InMemoryModelAttempt: ModelAttempt {
  /// What a manifest says of where a model came from.
  struct Origin {
    let listDigest: String?
    let paramset: [String: JSONValue]?
  }

  /// The index of the paramset in its list.
  public let index: Int
  /// The scheduler's number of the attempt; not unique.
  public let number: Int
  /// What no other attempt has.
  public let id: String
  /// The folder to write the model's files into.
  public let directory: String

  let folder: DisposableFolder
  let state: InMemoryState
  let origin: Origin
  private let startedAt: String

  init(
    index: Int, number: Int, folder: DisposableFolder, state: InMemoryState, origin: Origin
  ) throws {
    self.index = index
    self.number = number
    self.folder = folder
    self.state = state
    self.origin = origin
    id = UniqueName.make()
    directory = FileSystem.join(folder.path, id)
    startedAt = WallClock.now.iso8601
    try FileSystem.makeDirectory(directory)
  }

  /// The path to write one of the model's files to; folders of the name are made.
  public func path(for name: String) throws -> String {
    let parts = try ModelFileName.parts(of: name)
    try FileSystem.makeDirectories(
      parts.dropLast().reduce(directory) { FileSystem.join($0, $1) })
    return FileSystem.join(directory, name)
  }

  /// Makes the files that were written the model of the index.
  @discardableResult
  public func publish(
    metrics: [String: Double], keepingCheckpoints: Bool
  ) async throws -> Publication {
    try await state.publish(from: id, directory: directory) {
      try model(metrics: metrics, keepsCheckpoints: keepingCheckpoints)
    }
  }

  private func model(
    metrics: [String: Double], keepsCheckpoints: Bool
  ) throws -> StoredModel {
    let files = try StagedFiles.all(in: directory)
    guard !files.isEmpty else {
      throw StoreError.emptyModel(directory)
    }
    let manifest = Manifest(
      index: index, attempt: number, attemptID: id, listDigest: origin.listDigest,
      paramset: origin.paramset, metrics: metrics, host: ProcessIdentity.current.host,
      startedAt: startedAt, publishedAt: WallClock.now.iso8601, files: files,
      keepsCheckpoints: keepsCheckpoints)
    return StoredModel(index: index, directory: directory, manifest: manifest)
  }

  /// Ends the attempt, removes its files, and records why.
  public func fail(reason: String) async {
    await state.fail(
      FailedAttempt(
        index: index, attempt: number, reason: reason, recordedAt: WallClock.now.iso8601))
    try? await discard()
  }

  /// Ends the attempt and removes its files, as if it had not been.
  public func discard() async throws {
    try await state.end(id) {
      try FileSystem.removeTree(directory)
    }
  }
}
