internal import InternalFileSystem

/// The bytes of a text, read in order from a file, from memory or as they are made, and hashed on the
/// way where that is asked for.
final class ByteSource {
  private let content: Content
  private let isHashed: Bool
  private var hasher = SHA256Hasher()
  private var position = 0
  /// The last piece that was made, and how much of it was read.
  private var piece: [UInt8] = []
  private var pieceStart = 0

  private enum Content {
    case file(FileDescriptor)
    case bytes([UInt8])
    case pieces((inout [UInt8]) throws -> Bool)
  }

  /// The bytes of an open file from its beginning.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - isHashed: Whether ``digest()`` will be asked for.
  init(file: FileDescriptor, isHashed: Bool = false) throws {
    content = .file(file)
    self.isHashed = isHashed
    try file.seek(to: 0)
  }

  /// Bytes in memory.
  init(bytes: [UInt8], isHashed: Bool = false) {
    content = .bytes(bytes)
    self.isHashed = isHashed
  }

  /// Bytes that are made as they are needed, once.
  ///
  /// - Parameters:
  ///   - pieces: Replaces what a buffer has with the next bytes; whether there are any.
  ///   - isHashed: Whether ``digest()`` will be asked for, after all were read.
  init(pieces: @escaping (inout [UInt8]) throws -> Bool, isHashed: Bool = false) {
    content = .pieces(pieces)
    self.isHashed = isHashed
  }

  /// Reads the next bytes; how many, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count: Int
    switch content {
    case .file(let file):
      count = try unsafe file.read(into: buffer)
    case .bytes(let bytes):
      count = unsafe copy(bytes, from: position, to: buffer)
    case .pieces(let next):
      if pieceStart == piece.count {
        pieceStart = 0
        guard try next(&piece) else { return 0 }
      }
      count = unsafe copy(piece, from: pieceStart, to: buffer)
      pieceStart += count
    }
    if isHashed { unsafe hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    position += count
    return count
  }

  private func copy(
    _ bytes: [UInt8], from start: Int, to buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let bytes = bytes[start...].prefix(buffer.count)
    unsafe buffer.copyBytes(from: bytes)
    return bytes.count
  }

  /// Goes back to the beginning.
  func rewind() throws {
    if case .file(let file) = content { try file.seek(to: 0) }
    hasher = SHA256Hasher()
    position = 0
  }

  /// The SHA-256 of the whole text: of the bytes that were read, and of those after them.
  func digest() throws -> String {
    switch content {
    case .file(let file): try file.forEachPiece { hasher.update($0) }
    case .bytes(let bytes): hasher.update(bytes[position...])
    case .pieces: break
    }
    return hasher.finalize()
  }

  /// The first bytes, at most so many; the next read begins at the beginning.
  func beginning(upTo count: Int) throws -> [UInt8] {
    switch content {
    case .file(let file):
      try file.seek(to: 0)
      let bytes = try file.read(upTo: count)
      try file.seek(to: 0)
      return bytes
    case .bytes(let bytes): return Array(bytes.prefix(count))
    case .pieces: return []
    }
  }

  /// Looks through the text from its beginning, until `scanner` has seen enough.
  ///
  /// Moves the position of a file, so only for a parser that has failed or ended.
  func scan(_ scanner: inout SourceScanner) throws {
    switch content {
    case .file(let file):
      try file.seek(to: 0)
      while !scanner.isDone {
        let piece = try file.read(upTo: 1 << 16)
        if piece.isEmpty { return }
        scanner.take(piece)
      }
    case .bytes(let bytes):
      scanner.take(bytes)
    case .pieces:
      break
    }
  }
}
