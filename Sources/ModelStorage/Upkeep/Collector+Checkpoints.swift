import InternalFileSystem

extension Collector {
  /// Removes the checkpoints of an index that is complete, unless its model says that they stay.
  ///
  /// Whoever published was to remove them, and was killed before, or another attempt saved one later.
  func collectCheckpoints(in folder: FileDescriptor, index: Int) throws {
    guard case .complete(let manifest, _) = try ModelFolder.look(at: index, in: layout),
      manifest.keepsCheckpoints != true,
      let checkpoints = try openFolder(FileName(StoreLayout.checkpointsFolder), in: folder)
    else {
      return
    }
    for name in try FileSystem.fileNames(in: ".", in: checkpoints)
    where CheckpointName(name.text) != nil {
      if try FileSystem.statusIfPresent(of: name, in: checkpoints)?.kind == .directory {
        collect(name, in: checkpoints, index: index, as: \.checkpoints)
      }
    }
    if !isDryRun, try FileSystem.fileNames(in: ".", in: checkpoints).isEmpty {
      try FileSystem.removeDirectory(StoreLayout.checkpointsFolder, in: folder)
    }
  }
}
