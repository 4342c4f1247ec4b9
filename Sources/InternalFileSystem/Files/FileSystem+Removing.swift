extension FileSystem {
  /// So many folders are held open at once while a tree is removed.
  private static let depthLimit = 32

  /// Removes a file, or a folder with everything in it; symbolic links are removed, not followed.
  ///
  /// What disappears meanwhile is no error. Names need not be UTF-8, and folders may be in each
  /// other to any depth.
  package static func removeTree(_ path: String, in directory: FileDescriptor? = nil) throws {
    try removeTree(FileName(path), in: directory)
  }

  /// Removes what has a name that was listed, with everything in it.
  package static func removeTree(_ name: FileName, in directory: FileDescriptor? = nil) throws {
    try remove(name, in: directory) { top in
      // What lies too deep is moved up to the top, and met there by the next round.
      while try empty(top, depth: 1, top: top) {}
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

  /// Removes what is in a folder; whether something was moved up to the top instead.
  private static func empty(
    _ folder: FileDescriptor, depth: Int, top: FileDescriptor
  ) throws -> Bool {
    var hasMoved = false
    for name in try fileNames(in: ".", in: folder) {
      if depth == depthLimit, try statusIfPresent(of: name, in: folder)?.kind == .directory {
        try rename(name, in: folder, to: UniqueName.make(), in: top)
        hasMoved = true
        continue
      }
      try remove(name, in: folder) { inner in
        if try empty(inner, depth: depth + 1, top: top) {
          hasMoved = true
        }
      }
    }
    return hasMoved
  }
}
