import InternalFileSystem

/// The content of a model's files, compared with its manifest.
enum ModelContent {
  /// What is wrong with the content of a complete model; `nil` when all of it was published so.
  ///
  /// - Parameters:
  ///   - manifest: The model's manifest.
  ///   - layout: Where it is.
  ///   - didRead: Called with the number of bytes of each piece that was read.
  /// - Throws: `FileSystemError` or `StoreError` when a file cannot be read.
  static func defect(
    of manifest: Manifest, in layout: StoreLayout, didRead: (Int) -> Void
  ) throws -> String? {
    guard let indexFolder = try layout.openIndexFolder(manifest.index) else {
      return "it is gone"
    }
    let folder = try FileDescriptor.open(
      StoreLayout.modelFolder, .directory, in: indexFolder, followingSymbolicLinks: false)
    for file in manifest.files {
      var hasher = SHA256Hasher()
      try ModelFile.open(file.path, in: folder).forEachPiece { piece in
        hasher.update(piece)
        didRead(piece.count)
      }
      if let defect = file.defect(sha256: hasher.finalize()) {
        return defect
      }
    }
    return nil
  }
}
