import InternalFileSystem

/// A file in somebody's folder that is to become a file of a model.
struct SourceFile: Sendable {
  /// Its name in that folder, which is its name in the model.
  let name: String
  /// The folder that it is in itself.
  private let parent: Serialized<FileDescriptor>
  /// Its name there.
  private let lastPart: String
  /// What the file system said of it when the folder was looked at.
  private let status: FileStatus

  /// The size in bytes.
  var size: Int { status.size }

  /// All files of a folder, and of the folders in it, in alphabetical order of their names.
  ///
  /// - Throws: `StoreError` for names that no file of a model may have, and for what is neither a
  ///   file nor a folder.
  static func all(in path: String) async throws -> [SourceFile] {
    try await BlockingWork.run {
      try files(of: FileDescriptor.open(path, .directory), prefix: "").sorted { $0.name < $1.name }
    }
  }

  private static func files(
    of folder: sending FileDescriptor, prefix: String
  ) throws -> [SourceFile] {
    let parent = Serialized(folder)
    return try parent.sync { folder in
      try FileSystem.list(".", in: folder).flatMap { part -> [SourceFile] in
        let name = prefix + part
        _ = try ModelFileName.parts(of: name)
        guard let status = try FileSystem.statusIfPresent(of: part, in: folder) else {
          throw StoreError.unfound(part, in: folder.path)
        }
        switch status.kind {
        case .regular:
          return [SourceFile(name: name, parent: parent, lastPart: part, status: status)]
        case .directory:
          let inner = try FileDescriptor.open(
            part, .directory, in: folder, followingSymbolicLinks: false)
          return try files(of: inner, prefix: name + "/")
        case .symbolicLink, .other:
          throw StoreError.notAFile("\(folder.path)/\(part)")
        }
      }
    }
  }

  /// Opens the file, and checks that it stays as it was when the folder was looked at.
  func read(_ body: (FileDescriptor) throws -> Void) throws {
    try parent.sync { folder in
      let file = try ModelFile.open(lastPart, in: folder)
      try body(file)
      let now = try file.status()
      guard now.isSameFile(as: status), now.size == status.size, now.modified == status.modified
      else {
        throw StoreError.changing(file.path)
      }
    }
  }

  /// Renames the file, when it can be.
  ///
  /// - Returns: Whether it was; a file on another file system, or one that has other names too
  ///   through which it may be written, stays.
  func move(to path: String) async throws -> Bool {
    guard status.linkCount == 1 else {
      return false
    }
    return try await parent.run { [lastPart] folder in
      do {
        try FileSystem.rename(lastPart, in: folder, to: path)
        return true
      } catch let error as FileSystemError where error.code == .crossDevice {
        return false
      }
    }
  }

  /// Removes the file from its folder.
  func remove() async throws {
    try await parent.run { [lastPart] in try FileSystem.unlink(lastPart, in: $0) }
  }
}
