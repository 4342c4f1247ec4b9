import InternalFileSystem

/// The files that an attempt has written, on their way to becoming a model or a checkpoint.
struct StagedFolder {
  /// The folder that holds them.
  let folder: FileDescriptor
  /// The attempt's folder, in which that folder has its name until it is put in its place.
  let attemptFolder: FileDescriptor
  /// That name.
  var name = StoreLayout.modelFolder
  /// What is known of files already.
  var digests: KnownDigests?
  /// What files and folders are to have.
  var permissions = StorePermissions.umask

  /// Forces every file and folder to stable storage, and records size and digest of each file.
  ///
  /// - Parameter progress: Called with the bytes of each piece, or of a file that need not be read.
  /// - Returns: The files in alphabetical order of their paths; none when none was written.
  /// - Throws: `SynchronizationFailure` when a file could not be forced to stable storage: then what
  ///   was written may be lost, and trying again would succeed without that being repaired.
  func settle(progress: (Int) -> Void = { _ in }) throws -> [ModelFile] {
    try settle(folder, prefix: "", progress: progress).sorted { $0.path < $1.path }
  }

  /// A file or folder that could not be forced to stable storage.
  struct SynchronizationFailure: Error {
    let cause: any Error
  }

  private func settle(
    _ current: FileDescriptor, prefix: String, progress: (Int) -> Void
  ) throws -> [ModelFile] {
    var files: [ModelFile] = []
    for name in try FileSystem.list(".", in: current) where !Self.isLitterOfNFS(name) {
      let path = prefix + name
      _ = try ModelFileName.parts(of: path)
      guard let status = try FileSystem.statusIfPresent(of: name, in: current) else {
        throw StoreError.unfound(path, in: folder.path)
      }
      switch status.kind {
      case .regular:
        files.append(try settleFile(name, in: current, path: path, progress: progress))
      case .directory:
        let inner = try FileDescriptor.open(
          name, .directory, in: current, followingSymbolicLinks: false)
        files += try settle(inner, prefix: path + "/", progress: progress)
      case .symbolicLink, .other:
        throw StoreError.notAFile("\(current.path)/\(name)")
      }
    }
    try permissions.apply(to: current)
    try Self.synchronizing { try current.synchronizeDirectory() }
    return files
  }

  private func settleFile(
    _ name: String, in directory: FileDescriptor, path: String, progress: (Int) -> Void
  ) throws -> ModelFile {
    let file = try FileDescriptor.open(
      name, .read, in: directory, followingSymbolicLinks: false)
    try permissions.apply(to: file)
    try Self.synchronizing { try file.synchronize() }
    let before = try file.status()
    guard before.kind == .regular else {
      throw StoreError.notAFile(file.path)
    }
    if let sha256 = digests?.sha256(of: before) {
      try file.close()
      progress(before.size)
      return ModelFile(path: path, size: before.size, sha256: sha256)
    }
    var hasher = SHA256Hasher()
    var byteCount = 0
    try file.forEachPiece { piece in
      hasher.update(piece)
      byteCount += piece.count
      progress(piece.count)
    }
    let after = try file.status()
    guard byteCount == after.size, before.size == after.size, before.modified == after.modified
    else {
      throw StoreError.changing(file.path)
    }
    try file.close()
    return ModelFile(path: path, size: byteCount, sha256: hasher.finalize())
  }

  /// Writes the manifest, durably; nothing is left of it when that fails.
  func write(_ manifest: [UInt8]) throws {
    try checkIsStaged()
    let file = try FileDescriptor.open(Manifest.fileName, .create, in: folder)
    do {
      try permissions.apply(to: file)
      try file.write(contentsOf: manifest)
      try file.synchronize()
      guard try file.status().size == manifest.count else {
        throw FileSystemError(code: .inputOutput, operation: "write", path: file.path)
      }
      try file.close()
      try folder.synchronizeDirectory()
    } catch {
      removeManifest()
      throw error
    }
  }

  /// Removes the manifest, so that the attempt can go on and try again; never one in its place.
  func removeManifest() {
    do {
      try checkIsStaged()
      try FileSystem.unlink(Manifest.fileName, in: folder)
    } catch {
      // Trying again looks for a manifest first, and removes it or says why it cannot.
    }
  }

  /// Checks that the folder still has its name in the attempt's folder: once it is in its place, which
  /// a file server may have done and not said, nothing in it may change.
  func checkIsStaged() throws {
    let named = try FileSystem.statusIfPresent(of: name, in: attemptFolder)
    guard let named, named.isSameFile(as: try folder.status()) else {
      throw StoreError.attemptOver(attemptFolder.path)
    }
  }

  /// A file that was removed while open stays on NFS under such a name until it is closed.
  private static func isLitterOfNFS(_ name: String) -> Bool {
    name.utf8.starts(with: ".nfs".utf8)
  }

  private static func synchronizing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw SynchronizationFailure(cause: error)
    }
  }
}
