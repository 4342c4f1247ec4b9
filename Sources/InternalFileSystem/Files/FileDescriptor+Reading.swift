extension FileDescriptor {
  /// Reads from the current position into a buffer; the number of bytes read, 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try attempting("read") { () throws(SystemErrorCode) in
      try unsafe SystemCall.read(rawValue, into: buffer)
    }
  }

  /// Reads from the current position into an array; the number of bytes read, 0 at the end.
  package func read(into buffer: inout [UInt8]) throws -> Int {
    try unsafe buffer.withUnsafeMutableBytes { bytes in
      try unsafe read(into: bytes)
    }
  }

  /// Reads up to `count` bytes from the current position; fewer only at the end of the file.
  package func read(upTo count: Int) throws -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let step = try unsafe read(into: rest)
        if step == 0 {
          return
        }
        filled += step
      }
    }
  }

  /// Reads everything from the current position, in pieces.
  ///
  /// - Parameters:
  ///   - pieceSize: The most bytes of one piece.
  ///   - body: Called with each piece in order; the pieces share one buffer.
  package func forEachPiece(
    ofAtMost pieceSize: Int = 1 << 20, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = try read(into: &buffer)
      if count == 0 {
        return
      }
      try body(buffer[..<count])
    }
  }
}
