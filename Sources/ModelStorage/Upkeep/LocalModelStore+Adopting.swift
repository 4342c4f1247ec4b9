import InternalFileSystem

extension LocalModelStore {
  /// Makes a model of the files that another program wrote under `<index>/model/`.
  ///
  /// The files stay where they are, and as they are. All are forced to stable storage and hashed, then
  /// the manifest is written, all at once: until then there is no model, and from then on a complete
  /// one. Of this, other adoptions and attempts that publish, the first that completes wins.
  ///
  /// The program that wrote the files must be done: nothing in the folder may change meanwhile.
  ///
  /// ```swift
  /// try await store.adopt(index: 17, metrics: ["accuracy": 0.97])
  /// ```
  ///
  /// - Parameters:
  ///   - index: The index whose model it is to be.
  ///   - metrics: Numbers by which models are compared, by name.
  ///   - paramset: What it was trained with, when that is known.
  ///   - progress: Called after each piece that was hashed, from any thread, one call at a time.
  /// - Returns: `.published`, or `.alreadyComplete` with the model that stands: then nothing was
  ///   changed, and the metrics given were not recorded.
  /// - Throws: `StoreError`, with code `noModel` when there is no such folder and `invalidModel`
  ///   when it cannot become a model: a name that no file of a model may have, a symbolic link, a
  ///   device, a manifest, something that changed meanwhile. Then nothing was changed.
  @discardableResult
  public func adopt(
    index: Int, metrics: [String: Double] = [:], paramset: [String: JSONValue]? = nil,
    progress: @escaping @Sendable (AdditionProgress) -> Void = { _ in }
  ) async throws -> Publication {
    try await BlockingWork.run {
      try Self.check(index: index)
      try checkIdentity()
      if let model = try modelThatStands(index) {
        return .alreadyComplete(model)
      }
      guard let folder = try AdoptedFolder(index: index, in: layout) else {
        throw StoreError.nothingToAdopt(layout.model(index))
      }
      guard try !folder.hasManifest() else {
        throw try manifestInTheWay(index)
      }
      let id = UniqueName.make()
      do {
        try complete(
          folder, index: index, id: id, metrics: metrics, paramset: paramset, progress: progress)
      } catch {
        // What disturbed it may be another adoption, or an attempt, that was faster.
        guard let model = try? modelThatStands(index, butOf: id) else {
          throw error
        }
        return .alreadyComplete(model)
      }
      guard let model = try modelThatStands(index) else {
        throw StoreError.notAdoptable(layout.model(index), reason: "it was moved away meanwhile")
      }
      return model.manifest.attemptID == id ? .published(model) : .alreadyComplete(model)
    }
  }

  /// Makes a model of the files under `<index>/model/`, and records what it was trained with.
  ///
  /// - Parameters:
  ///   - index: The index whose model it is to be.
  ///   - metrics: Numbers by which models are compared, by name.
  ///   - paramset: Anything that encodes as named values: a paramset, the trainer's own struct.
  ///   - progress: Called after each piece that was hashed, from any thread, one call at a time.
  /// - Throws: `StoreError`, with code `invalidArgument` when the paramset does not encode so.
  @discardableResult
  public func adopt(
    index: Int, metrics: [String: Double] = [:], paramset: some Encodable & Sendable,
    progress: @escaping @Sendable (AdditionProgress) -> Void = { _ in }
  ) async throws -> Publication {
    try await adopt(
      index: index, metrics: metrics, paramset: encodedParamset(paramset), progress: progress)
  }

  /// Settles a folder and gives it its manifest.
  private func complete(
    _ folder: AdoptedFolder, index: Int, id: String, metrics: [String: Double],
    paramset: [String: JSONValue]?, progress: (AdditionProgress) -> Void
  ) throws {
    let startedAt = WallClock.now.iso8601
    let (files, content) = try folder.settle(progress: progress)
    let manifest = Manifest(
      index: index, attempt: 0, attemptID: id, listDigest: listDigest, paramset: paramset,
      metrics: metrics, host: ProcessIdentity.current.host, startedAt: startedAt,
      publishedAt: WallClock.now.iso8601, files: files)
    try folder.write(JSONCoding.encode(manifest), ifStill: content)
  }

  /// The complete model of an index, durable and marked; `nil` when there is none, or only that of an
  /// adoption that did not get to its end.
  private func modelThatStands(_ index: Int, butOf id: String? = nil) throws -> StoredModel? {
    guard case .complete(let manifest, let digest) = try ModelFolder.look(at: index, in: layout),
      manifest.attemptID != id
    else {
      return nil
    }
    try restoreMarker(manifest, manifestDigest: digest)
    return storedModel(manifest)
  }

  /// Why a folder with a manifest is not adopted.
  private func manifestInTheWay(_ index: Int) throws -> StoreError {
    let path = layout.model(index)
    if case .unusable(_, let reason, _?) = try ModelFolder.look(at: index, in: layout) {
      return .damagedModel(path, reason: reason)
    }
    return .manifestInTheWay(path)
  }
}
