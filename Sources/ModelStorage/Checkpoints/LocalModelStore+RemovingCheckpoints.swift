import InternalFileSystem

extension LocalModelStore {
  /// Removes checkpoints of an index, damaged ones too, whichever attempt saved them.
  ///
  /// Each is renamed into the trash, which takes it away at once and whole, and is deleted there.
  /// Attempts that have loaded one keep its files.
  @discardableResult
  public func removeCheckpoints(
    at index: Int, keeping retention: CheckpointRetention?
  ) async throws -> [Int] {
    try await BlockingWork.run {
      try Self.check(index: index)
      try checkIdentity()
      guard let retention else {
        return try takeCheckpoints(of: index) { _ in true }
      }
      let listing = try listCheckpoints(index)
      var good: [StoredCheckpoint] = []
      var removable = Set(listing.damaged.map(\.path))
      for checkpoint in listing.checkpoints {
        do {
          try checkpoint.verifyNow()
          good.append(checkpoint)
        } catch let error as FileSystemError where error.code == .noEntry {
          continue
        } catch {
          _ = try CheckpointDefect.reason(of: error)
          removable.insert(checkpoint.directory)
        }
      }
      removable.formUnion(retention.removable(from: good).map(\.directory))
      return try takeCheckpoints(of: index) {
        removable.contains(layout.checkpoint($0, of: index))
      }
    }
  }

  /// Removes those checkpoints that are not to be kept when another was saved, as far as it can.
  func removeCheckpoints(
    of index: Int, beyond retention: CheckpointRetention, butNot saved: CheckpointName
  ) throws {
    guard retention != .all else {
      return
    }
    let removable = retention.removable(from: try listCheckpoints(index).checkpoints)
    let ids = Set(removable.map(\.manifest.id)).subtracting([saved.id])
    if !ids.isEmpty {
      try takeCheckpoints(of: index) { ids.contains($0.id) }
    }
  }

  /// Removes the checkpoints of an index that is complete, unless its model says that they stay.
  ///
  /// As far as it can: what is left, `collect` removes.
  func removeUnkeptCheckpoints(of model: Manifest, in indexFolder: FileDescriptor) {
    guard model.keepsCheckpoints != true,
      (try? layout.openCheckpoints(in: indexFolder)) != nil
    else {
      return
    }
    _ = try? takeCheckpoints(of: model.index) { _ in true }
  }

  /// Takes checkpoints away; a folder without any more goes too.
  ///
  /// What is no folder, or has another name, belongs to somebody else and stays.
  @discardableResult
  private func takeCheckpoints(
    of index: Int, where isRemovable: (CheckpointName) -> Bool
  ) throws -> [Int] {
    guard let found = try layout.listCheckpoints(index) else {
      return []
    }
    let folder = found.folder
    let removable = try found.names.filter { name in
      guard let checkpoint = CheckpointName(name.text), isRemovable(checkpoint) else {
        return false
      }
      return try FileSystem.statusIfPresent(of: name, in: folder)?.kind == .directory
    }
    if !removable.isEmpty {
      let trash = try Trash(layout)
      let taken = try removable.compactMap { try trash.take($0, in: folder) }
      try folder.synchronizeDirectory()
      for name in taken {
        // On NFS a file that somebody still has open keeps its folder; that is left to `collect`.
        try? trash.delete(name)
      }
    }
    if removable.count == found.names.count {
      // It fails when another checkpoint came meanwhile.
      try? FileSystem.removeDirectory(StoreLayout.checkpointsFolder, in: found.indexFolder)
    }
    return removable.compactMap { CheckpointName($0.text)?.step }.sorted()
  }
}
