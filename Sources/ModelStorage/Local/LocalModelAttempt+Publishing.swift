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
    try await BlockingWork.run(on: serialQueue) {
      guard let staged = try openStagedModel() else {
        return try publicationOfEndedAttempt()
      }
      let placement: Placement
      do {
        try removeOwnManifest(in: staged)
        let manifest = try manifest(
          metrics: metrics, keepingCheckpoints: keepingCheckpoints, staged: staged)
        let bytes = try JSONCoding.encode(manifest)
        try staged.write(bytes)
        placement = try place(
          manifest, manifestDigest: SHA256Hasher.digest(of: bytes), staged: staged)
      } catch let failure as StagedFolder.SynchronizationFailure {
        // The system may have dropped what it could not write and would not say so again.
        try? discardFiles()
        throw failure.cause
      }
      return try finish(placement)
    }
  }

  /// Whose model stands.
  struct Placement {
    let manifest: Manifest
    let manifestDigest: String
  }

  private func manifest(
    metrics: [String: Double], keepingCheckpoints: Bool, staged: StagedFolder
  ) throws -> Manifest {
    let files = try staged.settle()
    guard !files.isEmpty else {
      throw StoreError.emptyModel(directory)
    }
    return Manifest(
      index: index, attempt: number, attemptID: id, listDigest: store.listDigest,
      paramset: paramset, metrics: metrics, host: ProcessIdentity.current.host,
      startedAt: startedAt, publishedAt: WallClock.now.iso8601, files: files,
      keepsCheckpoints: keepingCheckpoints)
  }

  func openStagedModel() throws -> StagedFolder? {
    guard let folders = try openFolders() else {
      return nil
    }
    do {
      return StagedFolder(
        folder: try FileDescriptor.open(
          StoreLayout.modelFolder, .directory, in: folders.attempt, followingSymbolicLinks: false),
        attemptFolder: folders.attempt, digests: digests, permissions: store.layout.permissions)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    }
  }

  /// Opens the folder of the index and the attempt's folder in it; `nil` when one is gone.
  func openFolders() throws -> (index: FileDescriptor, attempt: FileDescriptor)? {
    guard let indexFolder = try store.layout.openIndexFolder(index) else {
      return nil
    }
    do {
      let attemptFolder = try FileDescriptor.open(
        folderName, .directory, in: indexFolder, followingSymbolicLinks: false)
      return (indexFolder, attemptFolder)
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
    return try finish(Placement(manifest: manifest, manifestDigest: digest))
  }

  /// Makes a placement durable, marks it, and clears up.
  private func finish(_ placement: Placement) throws -> Publication {
    for path in [store.layout.indexFolder(index), store.layout.root] {
      try FileDescriptor.open(path, .directory).synchronizeDirectory()
    }
    let isMine = placement.manifest.attemptID == id
    if isMine {
      try store.markComplete(placement.manifest, manifestDigest: placement.manifestDigest)
    } else {
      // The loser does this too: the winner may have been killed before it did.
      try store.markFound(placement.manifest, manifestDigest: placement.manifestDigest)
    }
    store.removeUnkeptCheckpoints(of: placement.manifest)
    try? discardFiles()
    let model = store.storedModel(placement.manifest)
    return isMine ? .published(model) : .alreadyComplete(model)
  }
}
