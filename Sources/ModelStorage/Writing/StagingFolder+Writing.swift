extension StagingFolder {
  /// Opens one of the files to be written in pieces; one of that name is replaced in the end.
  ///
  /// - Parameter name: The name, see `path(for:)`.
  /// - Throws: `StoreError`.
  public func writer(of name: String) throws -> ModelFileWriter {
    try ModelFileWriter(path: path(for: name))
  }

  /// Writes one of the files from bytes; a file of that name is replaced.
  ///
  /// - Parameters:
  ///   - bytes: The content, of any size.
  ///   - name: The name, see `path(for:)`.
  /// - Throws: `StoreError`; then write it again.
  public func write(_ bytes: [UInt8], to name: String) async throws {
    try await writer(of: name).finish(after: bytes)
  }

  /// Writes one of the files from pieces, in constant memory; a file of that name is replaced.
  ///
  /// - Parameters:
  ///   - pieces: The content, piece by piece: of a download, an export, an `AsyncStream`.
  ///   - name: The name, see `path(for:)`.
  /// - Throws: `StoreError`, `CancellationError`, and what the sequence throws; then nothing was
  ///   written.
  public func write<Pieces: AsyncSequence>(
    _ pieces: Pieces, to name: String
  ) async throws where Pieces.Element: Collection<UInt8> & Sendable {
    let writer = try writer(of: name)
    do {
      for try await piece in pieces {
        try Task.checkCancellation()
        try await writer.write(piece)
      }
      try Task.checkCancellation()
      try await writer.finish()
    } catch {
      await writer.discard()
      throw error
    }
  }
}
