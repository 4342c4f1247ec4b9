import InternalFileSystem

/// Writes one of a model's files from pieces that come one after the other, in constant memory.
///
/// The file appears under its name when `finish()` returns, whole and durable. A writer that is
/// released before leaves what was there.
///
/// ```swift
/// let file = try attempt.writer(of: "model.safetensors")
/// for tensor in tensors {
///   try await file.write(tensor.bytes)
/// }
/// try await file.finish()
/// ```
public final class ModelFileWriter: Sendable {
  private struct State {
    let file: AtomicFile
    var hasher: SHA256Hasher? = SHA256Hasher()
  }

  private let state: Serialized<State>
  private let digests: WrittenDigests?

  /// Opens a file to be written; one of that name stays until `finish()`.
  ///
  /// - Parameter path: The path, in a folder that exists and is no symbolic link.
  /// - Throws: `StoreError`.
  public convenience init(path: String) throws {
    try self.init(path: path, digests: nil)
  }

  /// Opens a file, the digest of which is to be remembered.
  init(path: String, digests: WrittenDigests?) throws {
    self.digests = digests
    state = try BlockingWork.translatingErrors {
      Serialized(State(file: try AtomicFile(path: path, followingSymbolicLinks: false)))
    }
  }

  /// Appends bytes.
  ///
  /// - Throws: `StoreError`; then the file cannot be finished.
  public func write(_ bytes: some Collection<UInt8> & Sendable) async throws {
    try await state.run { state in
      state.hasher?.update(bytes)
      try state.file.write(contentsOf: bytes)
    }
  }

  /// Makes the file a clone of another one, when the file system can; nothing may have been written.
  func clone(_ source: Serialized<FileDescriptor>) async throws -> Bool {
    try await state.run { state in
      guard try source.sync({ try state.file.clone($0) }) else {
        return false
      }
      state.hasher = nil
      return true
    }
  }

  /// Makes the file appear under its name, whole and durable; nothing can be written after.
  ///
  /// - Throws: `StoreError`; then what was there stays. Begin anew with another writer.
  public func finish() async throws {
    try await state.run { [digests] state in
      try state.file.commit()
      if let hasher = state.hasher, let status = state.file.written {
        digests?.record(hasher.finalize(), of: status)
      }
    }
  }
}
