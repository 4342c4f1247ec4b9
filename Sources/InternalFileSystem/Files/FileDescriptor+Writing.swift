extension FileDescriptor {
  /// The most bytes handed to the kernel at once.
  ///
  /// Linux moves at most 2,147,479,552 bytes per call, and one call cannot be cancelled.
  private static let pieceSize = 1 << 20

  /// Writes all bytes at the current position.
  package func write(contentsOf bytes: UnsafeRawBufferPointer) throws {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let piece = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceSize))
      let count = try attempting("write") { () throws(SystemErrorCode) in
        try unsafe SystemCall.write(rawValue, piece)
      }
      guard count > 0 else {
        throw FileSystemError(code: .inputOutput, operation: "write", path: path)
      }
      unsafe rest = rest.dropFirst(count)
    }
  }

  /// Has the system begin to write a part of the file to the disk, so that `synchronize()` has less to wait for.
  package func beginWriting(from offset: Int, count: Int) {
    SystemCall.beginWriting(rawValue, from: Int64(offset), count: Int64(count))
  }

  /// Makes the file, which must be empty, a clone of another one that shares its blocks.
  ///
  /// - Returns: Whether it was; `false` where the file system cannot do that.
  package func clone(_ source: FileDescriptor) throws -> Bool {
    try attempting("clone") { () throws(SystemErrorCode) in
      try SystemCall.clone(source.rawValue, to: rawValue)
    }
  }

  /// Writes all bytes at the current position.
  package func write(contentsOf bytes: some Collection<UInt8>) throws {
    let written: Void? = try bytes.withContiguousStorageIfAvailable { buffer in
      try unsafe write(contentsOf: UnsafeRawBufferPointer(buffer))
    }
    if written == nil {
      try unsafe Array(bytes).withUnsafeBytes { buffer in
        try unsafe write(contentsOf: buffer)
      }
    }
  }
}
