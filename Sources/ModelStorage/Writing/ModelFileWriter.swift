import InternalFileSystem

/// Writes one of a model's files from pieces that come one after the other, in constant memory.
///
/// The file appears under its name when `finish()` returns, whole and on stable storage. Until then, and
/// after an error, what was there stays.
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

  /// Makes a clone or a copy of a file appear; nothing may have been written before.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - progress: Called with the number of bytes so far.
  /// - Throws: `StoreError`, also when the file changes meanwhile, and `CancellationError`.
  func finish(
    copying source: SourceFile, progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    let isCancelled = Serialized(false)
    try await withTaskCancellationHandler {
      try await run { [self] file in
        try source.read { descriptor in
          guard try !file.clone(descriptor) else {
            return
          }
          var pieces = PieceRing(fileSize: source.size)
          var byteCount = 0
          while let piece = try pieces.read(from: descriptor) {
            guard !isCancelled.sync({ $0 }) else {
              throw CancellationError()
            }
            hasher.update(piece)
            try file.write(contentsOf: piece)
            byteCount += piece.count
            progress(byteCount)
          }
        }
        try commit(file)
      }
    } onCancel: {
      isCancelled.sync { $0 = true }
    }
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

  /// Makes the file appear under its name, whole; nothing can be written after.
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
    try await run { [self] file in
      hasher.update(bytes)
      try file.write(contentsOf: bytes)
      try commit(file)
    }
  }

  /// Makes the file appear, and remembers its digest.
  private func commit(_ file: AtomicFile) throws {
    // Its name is made durable with all others, when the folder is put in its place.
    try file.commit(synchronizingFolder: false)
    let (sha256, byteCount) = hasher.finalize()
    // Of a clone nothing was hashed.
    if let status = file.written, status.size == byteCount {
      digests?.record(sha256, of: status)
    }
  }
}
