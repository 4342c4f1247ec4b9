import InternalFileSystem

extension ModelFile {
  /// What is wrong with content of this SHA-256; `nil` when it is what was stored.
  func defect(sha256 found: String) -> String? {
    found == sha256 ? nil : "the SHA-256 of '\(path)' is \(found); its manifest says \(sha256)"
  }

  /// Opens a file by its name in a model's folder, to read; no symbolic link is followed.
  ///
  /// - Throws: `StoreError` for a name that no file of a model has and for what is no regular file,
  ///   `FileSystemError` for what cannot be opened.
  static func open(_ name: String, in folder: FileDescriptor) throws -> sending FileDescriptor {
    let parts = try ModelFileName.parts(of: name)
    var current = folder
    for part in parts.dropLast() {
      current = try FileDescriptor.open(
        part, .directory, in: current, followingSymbolicLinks: false)
    }
    let file = try FileDescriptor.open(
      parts[parts.count - 1], .read, in: current, followingSymbolicLinks: false)
    guard try file.status().kind == .regular else {
      throw StoreError.notAFile(file.path)
    }
    return file
  }
}
