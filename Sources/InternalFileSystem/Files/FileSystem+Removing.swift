extension FileSystem {
  /// So many folders are held open at once while a tree is removed.
  private static let depthLimit = 32

  /// Removes a file, or a folder with everything in it; symbolic links are removed, not followed.
  ///
  /// What disappears meanwhile is no error. Names need not be UTF-8, and folders may be in each
  /// other to any depth. What cannot be removed, such as a file on NFS that somebody still has open,
  /// does not keep the rest.
  ///
  /// - Throws: `FileSystemError` of the first that cannot be removed, when all else is.
  package static func removeTree(_ path: String, in directory: FileDescriptor? = nil) throws {
    try removeTree(FileName(path), in: directory)
  }

  /// Removes what has a name that was listed, with everything in it.
  package static func removeTree(_ name: FileName, in directory: FileDescriptor? = nil) throws {
    try remove(name, in: directory) { top in
      var failure: (any Error)?
      // What lies too deep is moved up to the top, and met there by the next round.
      while empty(top, depth: 1, top: top, failure: &failure), failure == nil {}
      if let failure {
        throw failure
      }
    }
  }

  /// Removes a file, or a folder that `empty` empties before.
  private static func remove(
    _ name: FileName, in directory: FileDescriptor?, emptying empty: (FileDescriptor) throws -> Void
  ) throws {
    do {
      guard let status = try statusIfPresent(of: name, in: directory) else {
        return
      }
      guard status.kind == .directory else {
        return try unlink(name, in: directory)
      }
      try empty(FileDescriptor.openFolder(name, in: directory))
      try removeDirectory(name, in: directory)
    } catch let error as FileSystemError where error.code == .noEntry {
      return
    }
  }

  /// Removes what is in a folder, as far as it can.
  ///
  /// - Parameter failure: Gets the first error.
  /// - Returns: Whether something was moved up to the top instead.
  private static func empty(
    _ folder: FileDescriptor, depth: Int, top: FileDescriptor, failure: inout (any Error)?
  ) -> Bool {
    var hasMoved = false
    func recording(_ body: () throws -> Void) {
      do {
        try body()
      } catch {
        failure = failure ?? error
      }
    }
    var names: [FileName] = []
    recording { names = try fileNames(in: ".", in: folder) }
    for name in names {
      recording {
        if depth == depthLimit, try statusIfPresent(of: name, in: folder)?.kind == .directory {
          try rename(name, in: folder, to: UniqueName.make(), in: top)
          hasMoved = true
          return
        }
        try remove(name, in: folder) { inner in
          var innerFailure: (any Error)?
          hasMoved = empty(inner, depth: depth + 1, top: top, failure: &innerFailure) || hasMoved
          if let innerFailure {
            throw innerFailure
          }
        }
      }
    }
    return hasMoved
  }
}
