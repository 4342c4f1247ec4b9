import InternalFileSystem

extension StoreLayout {
  func checkpoint(_ name: CheckpointName, of index: Int) -> String {
    FileSystem.join(
      FileSystem.join(indexFolder(index), Self.checkpointsFolder), name.text)
  }

  /// Opens the folder of an index's checkpoints; `nil` when there is none.
  ///
  /// - Throws: `StoreError` when it is no folder.
  func openCheckpoints(_ index: Int) throws -> FileDescriptor? {
    guard let indexFolder = try openIndexFolder(index) else {
      return nil
    }
    return try openCheckpoints(in: indexFolder)
  }

  /// Opens the folder of checkpoints in an index's folder; `nil` when there is none.
  func openCheckpoints(in indexFolder: FileDescriptor) throws -> FileDescriptor? {
    do {
      return try FileDescriptor.open(
        Self.checkpointsFolder, .directory, in: indexFolder, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    } catch let error as FileSystemError
      where error.code == .notDirectory || error.code == .symbolicLinkLoop
    {
      throw StoreError.notACheckpointsFolder(error.path, errorNumber: error.code.rawValue)
    }
  }

  /// The folder of an index's checkpoints, and what is in it.
  struct CheckpointsFolder {
    /// The folder of the index.
    let indexFolder: FileDescriptor
    /// The folder of its checkpoints.
    let folder: FileDescriptor
    /// All names in it, those of other programs too.
    let names: [FileName]
  }

  /// It may be removed so often, by publications, between opening and listing.
  private static let listingTries = 10

  /// Opens the folder of an index's checkpoints and lists it, afresh; `nil` when there is none.
  func listCheckpoints(_ index: Int) throws -> CheckpointsFolder? {
    for _ in 1..<Self.listingTries {
      do {
        return try listCheckpointsOnce(index)
      } catch let error as FileSystemError
        where error.code == .noEntry || error.code == .staleHandle
      {
        continue
      }
    }
    return try listCheckpointsOnce(index)
  }

  private func listCheckpointsOnce(_ index: Int) throws -> CheckpointsFolder? {
    guard let indexFolder = try openIndexFolder(index),
      let folder = try openCheckpoints(in: indexFolder)
    else {
      return nil
    }
    return CheckpointsFolder(
      indexFolder: indexFolder, folder: folder,
      names: try FileSystem.fileNames(in: ".", in: folder))
  }

  /// Looks at a checkpoint afresh.
  func look(
    at name: CheckpointName, of index: Int
  ) throws -> FolderFinding<CheckpointManifest> {
    try FolderLook<CheckpointManifest>(
      name: name.text, openParent: { try openCheckpoints(index) },
      mismatch: { manifest in
        manifest.index == index && manifest.step == name.step && manifest.id == name.id
          ? nil : "its manifest is of another checkpoint, of index \(manifest.index)"
      }
    ).finding()
  }
}
