import InternalFileSystem

extension Collector {
  /// Removes what is left in the folder of an index; anything else there belongs to whoever put it there.
  func collect(index: Int, named name: FileName, in root: FileDescriptor) throws {
    guard let folder = try openFolder(name, in: root) else {
      return
    }
    for inner in try FileSystem.fileNames(in: ".", in: folder) {
      if inner == FileName(StoreLayout.quarantineFolder) {
        keepingAccount(of: inner, in: folder, index: index) {
          try collectSetAside(in: folder, index: index)
        }
      } else if inner == FileName(StoreLayout.checkpointsFolder) {
        keepingAccount(of: inner, in: folder, index: index) {
          try collectCheckpoints(in: folder, index: index)
        }
      } else if let marker = RunningMarker(attemptFolder: inner.text, index: index) {
        keepingAccount(of: inner, in: folder, index: index) {
          try collectAttempt(inner, marker: marker, in: folder)
        }
      } else if TemporaryName.isOfFile(inner) {
        collectFile(inner, in: folder, index: index, as: \.temporaryFiles)
      }
    }
  }

  /// Removes the folder of an attempt that does not run.
  private func collectAttempt(
    _ name: FileName, marker: RunningMarker, in folder: FileDescriptor
  ) throws {
    guard try FileSystem.statusIfPresent(of: name, in: folder)?.kind == .directory else {
      return
    }
    guard try !liveness.isAlive(marker.name) else {
      report.runningAttempts += 1
      return
    }
    let lastBeat = try FileSystem.statusIfPresent(
      of: FileSystem.join(layout.runningMarkers, marker.name))?.modified
    collect(name, in: folder, index: marker.index, as: \.attempts, lastSign: lastBeat)
  }

  /// Removes what was set aside, when nothing was for long enough.
  ///
  /// That it stays so long is what keeps a slow attempt, which judged the same thing, from moving a
  /// good model away: see `LocalModelAttempt.setAside(inode:)`. The time of a thing is that of its
  /// content, the time of the folder that of the last thing that came or went.
  private func collectSetAside(in folder: FileDescriptor, index: Int) throws {
    let name = FileName(StoreLayout.quarantineFolder)
    guard let quarantine = try openFolder(name, in: folder) else {
      return
    }
    let lastMove = try quarantine.status().modified
    for name in try FileSystem.fileNames(in: ".", in: quarantine) {
      collect(name, in: quarantine, index: index, as: \.setAside, lastSign: lastMove)
    }
    // Empty it may also be since a collection was killed; one that is young waits for what is moved.
    if !isDryRun, isOld(lastMove), try FileSystem.fileNames(in: ".", in: quarantine).isEmpty {
      try FileSystem.removeDirectory(StoreLayout.quarantineFolder, in: folder)
    }
  }

  /// Removes the markers of attempts that do not run, and what told the time among them.
  func collectRunningMarkers() throws {
    let folder = try FileDescriptor.open(
      layout.runningMarkers, .directory, followingSymbolicLinks: false)
    for name in try FileSystem.fileNames(in: ".", in: folder) {
      if TemporaryName.isOfProbe(name) {
        collectFile(name, in: folder, as: \.temporaryFiles)
      } else if let marker = RunningMarker(name: name.text), marker.name == name.text {
        keepingAccount(of: name, in: folder, index: marker.index) {
          if try !liveness.isAlive(marker.name) {
            collectFile(name, in: folder, index: marker.index, as: \.runningMarkers)
          }
        }
      }
    }
  }

  /// Opens a folder; `nil` for what is none.
  func openFolder(
    _ name: FileName, in directory: FileDescriptor
  ) throws -> FileDescriptor? {
    do {
      return try FileDescriptor.openFolder(name, in: directory)
    } catch let error as FileSystemError
      where error.code == .notDirectory || error.code == .symbolicLinkLoop
    {
      return nil
    }
  }
}
