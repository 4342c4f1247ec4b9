extension LocalModelStore {
  /// The complete model of an index; a lost marker does not hide it.
  ///
  /// Sizes of all files are compared with the manifest, their content is not.
  public func model(at index: Int) async throws -> StoredModel {
    try await BlockingWork.run {
      try load(index)
    }
  }

  /// The complete model of an index, the content of which was compared with its manifest, once.
  ///
  /// Files that were compared by this value, or by a copy of it, are not read again unless their size
  /// or time has changed since. So a service may ask for a model again and again.
  ///
  /// - Throws: `StoreError`, with code `unreadable` and both digests when a file is not what was
  ///   published.
  public func verifiedModel(at index: Int) async throws -> StoredModel {
    try await BlockingWork.run {
      let model = try load(index)
      try model.verify(exceptFor: verifiedDigests)
      return model
    }
  }

  /// All complete models, by ascending index.
  ///
  /// Sizes of all files are compared with the manifests, their content is not.
  ///
  /// - Throws: `StoreError`.
  public func models() async throws -> [StoredModel] {
    try await BlockingWork.run {
      try Set(completeMarkers().map(\.index)).sorted().compactMap(loadIfComplete)
    }
  }

  /// Whether an index has a complete model.
  ///
  /// When it has and its marker was lost, the marker is written again where the store can be
  /// written: a task that ends here because its work is done leaves a status that says so.
  public func isComplete(index: Int) async throws -> Bool {
    try await BlockingWork.run {
      try Self.check(index: index)
      guard
        case .complete(let manifest, let digest) = try ModelFolder.look(at: index, in: layout)
      else {
        return false
      }
      _ = try? restoreMarker(manifest, manifestDigest: digest)
      return true
    }
  }

  func load(_ index: Int) throws -> StoredModel {
    try Self.check(index: index)
    switch try ModelFolder.look(at: index, in: layout) {
    case .complete(let manifest, _):
      return storedModel(manifest)
    case .absent:
      throw StoreError.noModel(layout.model(index))
    case .unusable(_, let reason, _):
      throw StoreError.unusableModel(layout.model(index), reason: reason)
    }
  }

  func loadIfComplete(_ index: Int) throws -> StoredModel? {
    do {
      return try load(index)
    } catch let error as StoreError where error.code == .noModel {
      return nil
    }
  }

  func storedModel(_ manifest: Manifest) -> StoredModel {
    StoredModel(
      index: manifest.index, directory: layout.model(manifest.index), manifest: manifest)
  }

  /// Records that an index is complete; the model must be durable before.
  ///
  /// - Returns: Whether that was not recorded already.
  @discardableResult
  func markComplete(_ manifest: Manifest, manifestDigest: String) throws -> Bool {
    let marker = CompleteMarker(manifest: manifest, manifestDigest: manifestDigest)
    return try layout.mark(marker.name, in: layout.completeMarkers)
  }
}
