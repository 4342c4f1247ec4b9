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
  /// - Returns: `.published`, or `.alreadyComplete` with the model that stands: then nothing was
  ///   changed, and the metrics given were not recorded.
  /// - Throws: `StoreError`, with code `noModel` when there is no such folder and `invalidModel`
  ///   when it cannot become a model: a name that no file of a model may have, a symbolic link, a
  ///   device, a manifest, something that changed meanwhile. Then nothing was changed.
  @discardableResult
  public func adopt(
    index: Int, metrics: [String: Double] = [:], paramset: [String: JSONValue]? = nil
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
      let startedAt = WallClock.now.iso8601
      let (files, content) = try folder.settle()
      let manifest = Manifest(
        index: index, attempt: 0, attemptID: id, listDigest: listDigest, paramset: paramset,
        metrics: metrics, host: ProcessIdentity.current.host, startedAt: startedAt,
        publishedAt: WallClock.now.iso8601, files: files)
      let isMine = try folder.write(JSONCoding.encode(manifest), ifStill: content)
      guard let model = try modelThatStands(index) else {
        throw isMine
          ? StoreError.notAdoptable(layout.model(index), reason: "it was moved away meanwhile")
          : try manifestInTheWay(index)
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
  /// - Throws: `StoreError`, with code `invalidArgument` when the paramset does not encode so.
  @discardableResult
  public func adopt(
    index: Int, metrics: [String: Double] = [:], paramset: some Encodable & Sendable
  ) async throws -> Publication {
    try await adopt(index: index, metrics: metrics, paramset: encodedParamset(paramset))
  }

  /// The complete model of an index, durable and marked; `nil` when there is none.
  private func modelThatStands(_ index: Int) throws -> StoredModel? {
    guard case .complete(let manifest, let digest) = try ModelFolder.look(at: index, in: layout)
    else {
      return nil
    }
    try restoreMarker(manifest, manifestDigest: digest)
    return storedModel(manifest)
  }

  /// Why a folder with a manifest is not adopted.
  private func manifestInTheWay(_ index: Int) throws -> StoreError {
    let path = layout.model(index)
    guard case .unusable(_, let reason, let digest) = try ModelFolder.look(at: index, in: layout)
    else {
      return .notAdoptable(path, reason: "it was moved away meanwhile")
    }
    return digest == nil
      ? .manifestInTheWay("\(path)/\(Manifest.fileName)") : .damagedModel(path, reason: reason)
  }
}
