import InternalFileSystem

extension StagingFolder {
  /// Writes one of the files from bytes; a file of that name is replaced.
  ///
  /// - Parameters:
  ///   - bytes: The content, of any size.
  ///   - name: The name, see `path(for:)`.
  /// - Throws: `StoreError`; then write it again.
  public func write(_ bytes: [UInt8], to name: String) async throws {
    let path = try path(for: name)
    try await BlockingWork.run {
      let file = try AtomicFile(path: path, followingSymbolicLinks: false)
      try file.write(contentsOf: bytes)
      try file.commit()
    }
  }
}
