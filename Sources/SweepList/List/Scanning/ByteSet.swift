/// A set of ASCII characters.
struct ByteSet {
  private let low: UInt64
  private let high: UInt64

  /// The set of the characters of a text, and of others.
  init(_ characters: String, and other: ByteSet? = nil) {
    var masks: (low: UInt64, high: UInt64) = (other?.low ?? 0, other?.high ?? 0)
    for byte in characters.utf8 {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      if byte < 64 { masks.low |= bit } else { masks.high |= bit }
    }
    low = masks.low
    high = masks.high
  }

  /// Whether a character is in the set.
  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    byte < 128 && ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 != 0
  }
}
