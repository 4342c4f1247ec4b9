import InternalFileSystem

/// The content of an open file, from its current position to its end, in pieces.
struct FilePieces: AsyncSequence {
  /// The most bytes of one piece.
  private static let pieceSize = 1 << 20

  private let file: Serialized<FileDescriptor>

  init(_ file: Serialized<FileDescriptor>) {
    self.file = file
  }

  func makeAsyncIterator() -> Iterator { Iterator(file: file) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let file: Serialized<FileDescriptor>

    mutating func next() async throws -> [UInt8]? {
      let piece = try await file.run { try $0.read(upTo: pieceSize) }
      return piece.isEmpty ? nil : piece
    }
  }
}
