import InternalFileSystem

extension StoredModel {
  /// Reads all files of the model, and compares their content with the manifest.
  ///
  /// Loading a model compares sizes only. This takes the time of reading it, in constant memory.
  ///
  /// - Throws: `StoreError`, with code `unreadable` and both digests when a file is not what was
  ///   published.
  public func verify() async throws {
    try await BlockingWork.run {
      let folder = try FileDescriptor.open(directory, .directory, followingSymbolicLinks: false)
      for file in manifest.files {
        let sha256 = try SHA256Hasher.digest(of: ModelFile.open(file.path, in: folder))
        guard sha256 == file.sha256 else {
          throw StoreError.damaged(
            "\(directory)/\(file.path)", sha256: sha256, expected: file.sha256)
        }
      }
    }
  }
}
