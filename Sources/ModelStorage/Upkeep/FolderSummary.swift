import InternalFileSystem

/// How much a file or folder holds, and when anything in it changed last.
struct FolderSummary {
  /// Folders that are deeper are not looked into: each one above is held open meanwhile.
  private static let depthLimit = 128

  /// The bytes of all files.
  private(set) var byteCount = 0
  /// The latest time of it and of what is in it.
  private(set) var lastChange: FileTime

  /// Looks at everything that a name stands for; `nil` when there is nothing of that name.
  ///
  /// - Throws: `FileSystemError` for a folder that cannot be read.
  init?(of name: FileName, in directory: FileDescriptor) throws {
    guard let status = try FileSystem.statusIfPresent(of: name, in: directory) else {
      return nil
    }
    lastChange = status.modified
    try add(name, status, in: directory, depth: 1)
  }

  private mutating func add(
    _ name: FileName, _ status: FileStatus, in directory: FileDescriptor, depth: Int
  ) throws {
    if status.modified.secondsSince(lastChange) > 0 {
      lastChange = status.modified
    }
    switch status.kind {
    case .directory: break
    case .regular:
      byteCount += status.size
      return
    case .symbolicLink, .other: return
    }
    guard depth < Self.depthLimit else {
      return
    }
    do {
      let folder = try FileDescriptor.openFolder(name, in: directory)
      for inner in try FileSystem.fileNames(in: ".", in: folder) {
        if let status = try FileSystem.statusIfPresent(of: inner, in: folder) {
          try add(inner, status, in: folder, depth: depth + 1)
        }
      }
    } catch let error as FileSystemError where error.code == .noEntry {
      // It has gone meanwhile.
    }
  }
}
