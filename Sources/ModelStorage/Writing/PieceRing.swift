import InternalFileSystem

/// Reads a file in pieces into memory that is used again once nobody holds a piece of it any more.
struct PieceRing {
  private static let mostBytes = 1 << 20
  /// One that is read, one that is written, and those that a `ParallelHasher` holds.
  private static let count = 4
  private var pieces: [[UInt8]] = []
  private let pieceSize: Int
  private var next = 0

  /// Pieces for a file of so many bytes.
  init(fileSize: Int) {
    // One byte more, so that the end of a small file is met with the first piece.
    pieceSize = min(max(fileSize, 0) + 1, Self.mostBytes)
  }

  /// The next bytes of a file; `nil` at its end.
  mutating func read(from file: FileDescriptor) throws -> ArraySlice<UInt8>? {
    if pieces.count == next {
      pieces.append([UInt8](repeating: 0, count: pieceSize))
    }
    defer { next = (next + 1) % Self.count }
    let count = try file.read(into: &pieces[next])
    return count == 0 ? nil : pieces[next][..<count]
  }
}
