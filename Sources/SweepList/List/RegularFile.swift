internal import InternalFileSystem

extension FileDescriptor {
  /// Opens a file to read, when it is a regular file within the limit.
  static func openRegularFile(_ path: String, limits: ListLimits) throws -> FileDescriptor {
    // Looked at first: to open a FIFO would wait for a writer.
    let kind = try FileSystem.statusIfPresent(of: path, followingSymbolicLinks: true)?.kind
    guard kind == nil || kind == .regular else { throw ListError.notAFile(path: path) }
    let file = try open(path, .read)
    let size = try file.status().size
    guard size <= limits.fileByteCount else {
      throw ListError.tooLarge(path: path, byteCount: size, most: limits.fileByteCount)
    }
    return file
  }
}

extension FileSystem {
  /// The path of the file that a path names, to be replaced or made: where symbolic links lead.
  ///
  /// - Throws: `ListError` where something other than a file stands there.
  static func pathOfRegularFile(_ path: String) throws -> String {
    guard !path.isEmpty else { throw ListError.notAFile(path: "''") }
    switch try statusIfPresent(of: path)?.kind {
    case nil, .regular:
      return path
    case .symbolicLink:
      let target = try realPath(path)
      guard try status(of: target).kind == .regular else { throw ListError.notAFile(path: path) }
      return target
    case .directory, .other:
      throw ListError.notAFile(path: path)
    }
  }
}
