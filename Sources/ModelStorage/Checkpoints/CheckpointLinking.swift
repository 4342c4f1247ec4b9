import InternalFileSystem

/// Second names for the files of a checkpoint, under which nobody removes them.
enum CheckpointLinking {
  /// Gives the files of a folder second names in another; copies those that cannot have one.
  ///
  /// A second name needs the right to write the file, which another user may not have.
  static func link(
    _ files: [ModelFile], in folder: FileDescriptor, to target: CheckpointFolder
  ) throws {
    for file in files {
      let parts = try ModelFileName.parts(of: file.path)
      var source = folder
      for part in parts.dropLast() {
        source = try FileDescriptor.open(
          part, .directory, in: source, followingSymbolicLinks: false)
      }
      let name = parts[parts.count - 1]
      let path = try target.path(for: file.path)
      do {
        try FileSystem.link(name, in: source, to: path, in: nil)
      } catch let error as FileSystemError where error.code != .noEntry {
        try? FileSystem.unlink(path)
        try copy(name, in: source, to: path)
      }
    }
  }

  /// Copies a file; whether it stayed as it was meanwhile, its SHA-256 tells later.
  private static func copy(
    _ name: String, in folder: FileDescriptor, to path: String
  ) throws {
    let file = try ModelFile.open(name, in: folder)
    let copy = try AtomicFile(path: path, followingSymbolicLinks: false)
    if try !copy.clone(file) {
      try file.forEachPiece { try copy.write(contentsOf: $0) }
    }
    try copy.commit()
  }
}
