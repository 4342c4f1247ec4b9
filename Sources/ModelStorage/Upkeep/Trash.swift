import InternalFileSystem

/// The folder through which things leave a store: renamed into it at once and whole, then deleted.
struct Trash {
  /// The folder.
  private let folder: FileDescriptor

  /// Opens the trash of a store, and makes it where it is missing; a symbolic link is refused.
  init(_ layout: StoreLayout) throws {
    try layout.makeDirectory(layout.trash)
    folder = try FileDescriptor.open(layout.trash, .directory, followingSymbolicLinks: false)
  }

  /// What is in it.
  func names() throws -> [FileName] {
    try FileSystem.fileNames(in: ".", in: folder)
  }

  /// How much something in it holds, and when that changed last; `nil` when it is gone.
  func summary(of name: FileName) throws -> FolderSummary? {
    try FolderSummary(of: name, in: folder)
  }

  /// Moves something into it.
  ///
  /// - Returns: Its name there; `nil` when it was gone already.
  func take(_ name: FileName, in directory: FileDescriptor) throws -> FileName? {
    let newName = UniqueName.make()
    do {
      try FileSystem.rename(name, in: directory, to: newName, in: folder)
    } catch let error as FileSystemError where error.code == .noEntry {
      // It is gone, or it was moved here and the file server's reply was lost.
      guard try FileSystem.statusIfPresent(of: newName, in: folder) != nil else {
        return nil
      }
    }
    return FileName(newName)
  }

  /// Moves a folder into it, if it still is the one that was looked at.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - directory: Where it is.
  ///   - expected: What the file system said of it.
  /// - Returns: Its name in the trash.
  /// - Throws: `StoreError` when another one was there, which is then put back.
  func take(
    _ name: String, in directory: FileDescriptor, expected: FileStatus
  ) throws -> FileName {
    let path = FileSystem.join(directory.path, name)
    guard let status = try FileSystem.statusIfPresent(of: name, in: directory),
      status.isSameFile(as: expected), let taken = try take(FileName(name), in: directory)
    else {
      throw StoreError.replacedMeanwhile(path)
    }
    guard let status = try FileSystem.statusIfPresent(of: taken, in: folder),
      status.isSameFile(as: expected)
    else {
      try FileSystem.rename(taken, in: folder, to: name, in: directory)
      throw StoreError.replacedMeanwhile(path)
    }
    return taken
  }

  /// Deletes something in it, with everything that is in that.
  func delete(_ name: FileName) throws {
    try FileSystem.removeTree(name, in: folder)
  }
}
