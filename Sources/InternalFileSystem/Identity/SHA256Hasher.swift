import Crypto

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
package struct SHA256Hasher {
  private var state = SHA256()

  /// A hasher that has seen no bytes.
  package init() {}

  /// Takes the next bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    unsafe state.update(bufferPointer: bytes)
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe state.update(bufferPointer: UnsafeRawBufferPointer(buffer))
    }
    if taken == nil {
      unsafe Array(bytes).withUnsafeBytes { buffer in
        unsafe state.update(bufferPointer: buffer)
      }
    }
  }

  /// The digest of all bytes so far, as 64 lower-case hexadecimal digits.
  package func finalize() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in state.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of bytes that are all there.
  package static func digest(of bytes: some Collection<UInt8>) -> String {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finalize()
  }

  /// The digest of an open file from its current position to its end, in constant memory.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - didRead: Called with the number of bytes of each piece that was read.
  package static func digest(
    of file: FileDescriptor, didRead: (Int) -> Void = { _ in }
  ) throws -> String {
    var hasher = SHA256Hasher()
    try file.forEachPiece { piece in
      hasher.update(piece)
      didRead(piece.count)
    }
    return hasher.finalize()
  }
}
