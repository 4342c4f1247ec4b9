import InternalFileSystem

/// Writes one of a model's files from pieces that come one after the other, in constant memory.
///
/// The file appears under its name when `finish()` returns, whole and durable. Until then, and after an
/// error, what was there stays.
///
/// ```swift
/// let file = try attempt.writer(of: "model.safetensors")
/// for tensor in tensors {
///   try await file.write(tensor.bytes)
/// }
/// try await file.finish()
/// ```
public final class ModelFileWriter: Sendable {
  private let file: Serialized<AtomicFile>
  private let hasher = ParallelHasher()
  private let digests: KnownDigests?

  /// Opens a file to be written; one of that name stays until `finish()`.
  ///
  /// - Parameter path: The path, in a folder that exists and is no symbolic link.
  /// - Throws: `StoreError`.
  public convenience init(path: String) throws {
    try self.init(path: path, digests: nil)
  }

  /// Opens a file, the digest of which is to be remembered.
  init(path: String, digests: KnownDigests?) throws {
    self.digests = digests
    file = try BlockingWork.translatingErrors {
      Serialized(try AtomicFile(path: path, followingSymbolicLinks: false))
    }
  }

  /// Appends bytes.
  ///
  /// - Throws: `StoreError`; then the file cannot be finished.
  public func write(_ bytes: some Collection<UInt8> & Sendable) async throws {
    try await run { [hasher] file in
      hasher.update(bytes)
      try file.write(contentsOf: bytes)
    }
  }

  /// Appends what comes next in another file, of at most so many bytes.
  ///
  /// - Returns: The number of bytes; 0 at the end of that file.
  func copy(from source: Serialized<FileDescriptor>, atMost count: Int) async throws -> Int {
    try await run { [hasher] file in
      try source.sync { source in
        var pieces = PieceRing()
        var copied = 0
        while copied < count, let piece = try pieces.read(from: source) {
          hasher.update(piece)
          try file.write(contentsOf: piece)
          copied += piece.count
        }
        return copied
      }
    }
  }

  /// Makes the file a clone of another one, when the file system can; nothing may have been written,
  /// and nothing can be after.
  func clone(_ source: Serialized<FileDescriptor>) async throws -> Bool {
    try await run { file in try source.sync { try file.clone($0) } }
  }

  /// Does something with the file; when that fails, nothing is left of it.
  private func run<Result: Sendable>(
    _ body: @escaping @Sendable (AtomicFile) throws -> Result
  ) async throws -> Result {
    try await file.run { file in
      do {
        return try body(file)
      } catch {
        file.discard()
        throw error
      }
    }
  }

  /// Makes the file appear under its name, whole and durable; nothing can be written after.
  ///
  /// - Throws: `StoreError`; then what was there stays. Begin anew with another writer.
  public func finish() async throws {
    try await finish(after: [])
  }

  /// Gives the file up, and leaves what was there; does nothing after `finish()`.
  public func discard() async {
    try? await file.run { $0.discard() }
  }

  /// Appends the last bytes and makes the file appear.
  func finish(after bytes: [UInt8]) async throws {
    try await run { [hasher, digests] file in
      hasher.update(bytes)
      try file.write(contentsOf: bytes)
      try file.commit()
      let (sha256, byteCount) = hasher.finalize()
      // Of a clone nothing was hashed.
      if let status = file.written, status.size == byteCount {
        digests?.record(sha256, of: status)
      }
    }
  }
}
