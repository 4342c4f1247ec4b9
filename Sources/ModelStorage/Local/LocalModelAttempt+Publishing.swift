import InternalFileSystem

extension LocalModelAttempt {
  /// Makes the files that were written the model of the index.
  ///
  /// Everything is forced to stable storage, then the manifest is written, then the folder is
  /// renamed into place, which only one attempt can. Calls of one attempt wait for each other, and
  /// after one has returned the others return the same.
  @discardableResult
  public func publish(
    metrics: [String: Double], keepingCheckpoints: Bool
  ) async throws -> Publication {
    try await publish(
      metrics: metrics, keepingCheckpoints: keepingCheckpoints, progress: { _ in })
  }

  /// Makes the files that were written the model of the index, and tells how far that is.
  ///
  /// Files that the trainer wrote by itself are read once, which takes its time for big ones.
  ///
  /// - Parameters:
  ///   - metrics: Numbers by which models are compared, by name.
  ///   - keepingCheckpoints: Whether the checkpoints of the index stay beside the model.
  ///   - progress: Called with the number of bytes that are settled so far, from any thread, one call
  ///     at a time.
  /// - Throws: `StoreError`.
  @discardableResult
  public func publish(
    metrics: [String: Double] = [:], keepingCheckpoints: Bool = false,
    progress: @escaping @Sendable (_ byteCount: Int) -> Void
  ) async throws -> Publication {
    try await BlockingWork.run(on: serialQueue) {
      guard let folders = try openFolders(), let staged = try openStagedModel(in: folders) else {
        return try publicationOfEndedAttempt()
      }
      let placement: Placement
      do {
        if hasWrittenManifest.sync({ $0 }) {
          try removeOwnManifest(in: staged)
        }
        var byteCount = 0
        let files = try staged.settle {
          byteCount += $0
          progress(byteCount)
        }
        let manifest = try manifest(
          metrics: metrics, keepingCheckpoints: keepingCheckpoints, files: files)
        let bytes = try JSONCoding.encode(manifest)
        hasWrittenManifest.sync { $0 = true }
        try staged.write(bytes)
        placement = try place(
          manifest, manifestDigest: SHA256Hasher.digest(of: bytes), staged: staged, in: folders)
      } catch let failure as StagedFolder.SynchronizationFailure {
        // The system may have dropped what it could not write and would not say so again.
        try? discardFiles()
        throw failure.cause
      }
      return try finish(placement, index: folders.index, root: folders.root)
    }
  }

  /// Whose model stands.
  struct Placement {
    let manifest: Manifest
    let manifestDigest: String
  }

  private func manifest(
    metrics: [String: Double], keepingCheckpoints: Bool, files: [ModelFile]
  ) throws -> Manifest {
    guard !files.isEmpty else {
      throw StoreError.emptyModel(directory)
    }
    return Manifest(
      index: index, attempt: number, attemptID: id, listDigest: store.listDigest,
      paramset: paramset, metrics: metrics, host: ProcessIdentity.current.host,
      startedAt: startedAt, publishedAt: WallClock.now.iso8601, files: files,
      keepsCheckpoints: keepingCheckpoints)
  }

  func openStagedModel(in folders: Folders) throws -> StagedFolder? {
    do {
      return StagedFolder(
        folder: try FileDescriptor.open(
          StoreLayout.modelFolder, .directory, in: folders.attempt, followingSymbolicLinks: false),
        attemptFolder: folders.attempt, digests: digests, permissions: store.layout.permissions)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    }
  }

  /// The folders that the attempt works in, each opened in the one before.
  struct Folders {
    let root: FileDescriptor
    let index: FileDescriptor
    let attempt: FileDescriptor
  }

  /// Opens the folders that the attempt works in; `nil` when one is gone.
  func openFolders() throws -> Folders? {
    let root = try store.layout.openRoot()
    guard let indexFolder = try store.layout.openIndexFolder(index, in: root) else {
      return nil
    }
    do {
      let attemptFolder = try FileDescriptor.open(
        folderName, .directory, in: indexFolder, followingSymbolicLinks: false)
      return Folders(root: root, index: indexFolder, attempt: attemptFolder)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    }
  }

  /// Removes the manifest that an earlier call left; a file of the trainer's stays and is refused.
  private func removeOwnManifest(in staged: StagedFolder) throws {
    guard let bytes = try JSONFile.readIfPresent(Manifest.fileName, in: staged.folder),
      let manifest = try? JSONCoding.decode(Manifest.self, from: bytes), manifest.attemptID == id
    else {
      return
    }
    try staged.checkIsStaged()
    staged.removeManifest()
  }

  /// What an attempt without files was told, or would have been told, when it published.
  private func publicationOfEndedAttempt() throws -> Publication {
    guard
      case .complete(let manifest, let digest) = try ModelFolder.look(
        at: index, in: store.layout)
    else {
      throw StoreError.attemptOver(folder)
    }
    let root = try store.layout.openRoot()
    guard let indexFolder = try store.layout.openIndexFolder(index, in: root) else {
      throw StoreError.attemptOver(folder)
    }
    return try finish(
      Placement(manifest: manifest, manifestDigest: digest), index: indexFolder, root: root)
  }

  /// Makes a placement durable, marks it, and clears up.
  private func finish(
    _ placement: Placement, index indexFolder: FileDescriptor, root: FileDescriptor
  ) throws -> Publication {
    try indexFolder.synchronizeDirectory()
    try root.synchronizeDirectory()
    let isMine = placement.manifest.attemptID == id
    if isMine {
      try store.markComplete(placement.manifest, manifestDigest: placement.manifestDigest)
    } else {
      // The loser does this too: the winner may have been killed before it did.
      try store.markFound(placement.manifest, manifestDigest: placement.manifestDigest)
    }
    store.removeUnkeptCheckpoints(of: placement.manifest, in: indexFolder)
    try? discardFiles()
    let model = store.storedModel(placement.manifest)
    return isMine ? .published(model) : .alreadyComplete(model)
  }
}
