import InternalFileSystem

extension StagingFolder {
  /// Copies the files of a folder, and of the folders in it, to files of the same names in this one.
  ///
  /// In constant memory. Files here that have those names are replaced, others stay. Folders without
  /// files are left out.
  ///
  /// - Parameter folder: The path of the folder, which may be a symbolic link; nothing in it may be one.
  /// - Throws: `StoreError`; before anything is copied for names that no file of a model may have,
  ///   and for what is neither a file nor a folder.
  public func add(contentsOf folder: String) async throws {
    try await BlockingWork.run {
      let source = try FileDescriptor.open(folder, .directory)
      for name in try ModelSource.names(in: source) {
        try ModelSource.copy(name, in: source, to: path(for: name))
      }
    }
  }
}

/// A folder of somebody's, of which the files are copied.
enum ModelSource {
  /// The names of all files, those in folders with `/`, in alphabetical order.
  static func names(in folder: FileDescriptor, prefix: String = "") throws -> [String] {
    try FileSystem.list(".", in: folder).flatMap { part -> [String] in
      let name = prefix + part
      _ = try ModelFileName.parts(of: name)
      guard let status = try FileSystem.statusIfPresent(of: part, in: folder) else {
        throw StoreError.unfound(part, in: folder.path)
      }
      switch status.kind {
      case .regular:
        return [name]
      case .directory:
        let inner = try FileDescriptor.open(
          part, .directory, in: folder, followingSymbolicLinks: false)
        return try names(in: inner, prefix: name + "/")
      case .symbolicLink, .other:
        throw StoreError.notAFile("\(folder.path)/\(part)")
      }
    }.sorted()
  }

  /// Copies a file, and checks that it stayed as it was meanwhile.
  static func copy(_ name: String, in folder: FileDescriptor, to path: String) throws {
    let file = try ModelFile.open(name, in: folder)
    let before = try file.status()
    let copy = try AtomicFile(path: path, followingSymbolicLinks: false)
    var byteCount = 0
    try file.forEachPiece { piece in
      try copy.write(contentsOf: piece)
      byteCount += piece.count
    }
    let after = try file.status()
    guard byteCount == after.size, before.size == after.size, before.modified == after.modified
    else {
      throw StoreError.changing(file.path)
    }
    try copy.commit()
  }
}
