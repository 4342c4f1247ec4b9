import InternalFileSystem

/// Reads a file in pieces into memory that is used again once nobody holds a piece of it any more.
struct PieceRing {
  private static let pieceSize = 1 << 20
  /// One that is read, one that is written, and those that a `ParallelHasher` holds.
  private var pieces = [[UInt8]](repeating: [UInt8](repeating: 0, count: pieceSize), count: 4)
  private var next = 0

  /// The next bytes of a file; `nil` at its end.
  mutating func read(from file: FileDescriptor) throws -> ArraySlice<UInt8>? {
    defer { next = (next + 1) % pieces.count }
    let count = try file.read(into: &pieces[next])
    return count == 0 ? nil : pieces[next][..<count]
  }
}
