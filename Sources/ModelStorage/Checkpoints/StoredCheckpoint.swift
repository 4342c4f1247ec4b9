import InternalFileSystem

/// A complete checkpoint in a store.
public struct StoredCheckpoint: Hashable, Sendable {
  /// The folder that holds its files; nothing may be written there.
  public let directory: String
  /// What it is, where it came from, and which files it has.
  public let manifest: CheckpointManifest

  /// A complete checkpoint.
  public init(directory: String, manifest: CheckpointManifest) {
    self.directory = directory
    self.manifest = manifest
  }

  /// The index of the paramset in its list.
  public var index: Int { manifest.index }
  /// How far the training was; from 0.
  public var step: Int { manifest.step }

  /// The path of one of its files.
  ///
  /// - Parameter name: The name under which it was written.
  /// - Throws: `StoreError` with the names that there are, when it has no such file.
  public func path(for name: String) throws -> String {
    guard manifest.files.contains(where: { $0.path == name }) else {
      throw StoreError.noFile(name, in: self)
    }
    return "\(directory)/\(name)"
  }

  /// Whether it is further than another; of one step, the one that was saved later.
  public func isNewer(than other: StoredCheckpoint) -> Bool {
    (step, manifest.savedAt, manifest.id)
      > (other.step, other.manifest.savedAt, other.manifest.id)
  }
}

extension StoredCheckpoint {
  /// Reads all of its files, and compares their content with the manifest, in constant memory.
  ///
  /// - Parameter progress: Called with the number of bytes that were compared so far, from any
  ///   thread, one call at a time.
  /// - Throws: `StoreError`, with code `unreadable` and both digests when a file is not what was
  ///   saved, and with code `fileSystem` when it cannot be read or is gone.
  public func verify(
    progress: @escaping @Sendable (_ byteCount: Int) -> Void = { _ in }
  ) async throws {
    try await BlockingWork.run {
      var byteCount = 0
      try verifyNow {
        byteCount += $0
        progress(byteCount)
      }
    }
  }

  func verifyNow(didRead: (Int) -> Void = { _ in }) throws {
    let folder = try FileDescriptor.open(directory, .directory, followingSymbolicLinks: false)
    for file in manifest.files {
      let sha256 = try SHA256Hasher.digest(
        of: ModelFile.open(file.path, in: folder), didRead: didRead)
      if let defect = file.defect(sha256: sha256) {
        throw StoreError.damagedCheckpoint(directory, reason: defect)
      }
    }
  }
}
