import InternalFileSystem

extension LocalModelAttempt {
  /// Ends the attempt, removes its files, and records why; what was published has not failed.
  public func fail(reason: String) async {
    try? await BlockingWork.run(on: serialQueue) {
      if (try? isPublished()) != true {
        try? store.recordFailureNow(index: index, attempt: number, reason: reason)
      }
      try discardFiles()
    }
  }

  private func isPublished() throws -> Bool {
    guard case .complete(let manifest, _) = try ModelFolder.look(at: index, in: store.layout) else {
      return false
    }
    return manifest.attemptID == id
  }

  /// Ends the attempt and removes its files, as if it had not been.
  public func discard() async throws {
    try await BlockingWork.run(on: serialQueue) {
      try discardFiles()
    }
  }

  /// Removes the attempt's running marker and files; what is gone already is no error.
  ///
  /// Files go to the trash first, in one step: whoever looks at the index's folder sees all or none.
  func discardFiles() throws {
    do {
      try FileSystem.unlink(runningMarker)
    } catch let error as FileSystemError where error.code == .noEntry {
      // It was removed already; what counts is that it is gone.
    }
    do {
      // Of an attempt that has published nothing is left in it.
      return try FileSystem.removeDirectory(folder)
    } catch {
      // There is something in it, or it is gone, or it cannot be removed; what follows will tell.
    }
    do {
      let trash = try FileDescriptor.open(
        store.layout.trash, .directory, followingSymbolicLinks: false)
      try FileSystem.rename(folder, in: nil, to: id, in: trash)
      // On NFS a file that somebody still has open keeps its folder; that is left to a later cleaning.
      try? FileSystem.removeTree(id, in: trash)
    } catch let error as FileSystemError
      where [.noEntry, .notDirectory, .symbolicLinkLoop].contains(error.code)
    {
      // There is no trash, or nothing to put there.
      try FileSystem.removeTree(folder)
    }
  }
}
