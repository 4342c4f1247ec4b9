import InternalFileSystem

extension StoredModel {
  /// Reads all files of the model, and compares their content with the manifest.
  ///
  /// Loading a model compares sizes only. This takes the time of reading it, in constant memory.
  ///
  /// - Parameter progress: Called with the number of bytes that were compared so far, from any
  ///   thread, one call at a time.
  /// - Throws: `StoreError`, with code `unreadable` and both digests when a file is not what was
  ///   published.
  public func verify(
    progress: @escaping @Sendable (_ byteCount: Int) -> Void = { _ in }
  ) async throws {
    try await BlockingWork.run {
      var byteCount = 0
      try verify(exceptFor: KnownDigests()) {
        byteCount += $0
        progress(byteCount)
      }
    }
  }

  /// Compares the content of all files but those that are known, which it adds to.
  ///
  /// - Parameter didRead: Called with the number of bytes of each piece that was read.
  func verify(exceptFor digests: KnownDigests, didRead: (Int) -> Void = { _ in }) throws {
    let folder = try FileDescriptor.open(directory, .directory, followingSymbolicLinks: false)
    for entry in manifest.files {
      let file = try ModelFile.open(entry.path, in: folder)
      let status = try file.status()
      let sha256 = try digests.sha256(of: status) ?? SHA256Hasher.digest(of: file, didRead: didRead)
      guard sha256 == entry.sha256 else {
        throw StoreError.damaged(
          "\(directory)/\(entry.path)", sha256: sha256, expected: entry.sha256)
      }
      digests.record(sha256, of: status)
    }
  }
}
