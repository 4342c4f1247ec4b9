internal import HyperparameterSpace

extension String {
  /// The string of bytes of UTF-8.
  init(utf8 bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension Span<UInt8> {
  /// Whether these are the bytes of a string.
  func isUTF8(of string: String) -> Bool {
    guard count == string.utf8.count else { return false }
    let isSame = unsafe bytes.withUnsafeBytes { bytes in
      unsafe string.utf8.withContiguousStorageIfAvailable {
        unsafe bytes.isEqual(to: UnsafeRawBufferPointer($0))
      }
    }
    return isSame ?? String(utf8: self).utf8.elementsEqual(string.utf8)
  }

  /// The eight bytes at a position, which must all be there; the first is the lowest.
  @inline(__always) func word(at position: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }
}

extension UInt8 {
  /// Whether this is one of `0` to `9`.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether this is one of `0` to `9`, `a` to `f` and `A` to `F`.
  var isHexadecimalDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
}
