import HyperparameterSpace

/// Makes paramsets of arbitrary bytes, every kind of value among them, to be written and read back.
struct WritingCheck {
  private let bytes: [UInt8]
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    rest = self.bytes[...]
  }

  func run() {
    var values = self
    var items: [Paramset] = []
    while !values.rest.isEmpty, items.count < 20 {
      items.append(values.paramset(depth: 0))
    }
    if !items.isEmpty { WrittenList.check(items, from: bytes) }
  }

  private mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  private mutating func word() -> UInt64 {
    (0..<8).reduce(0 as UInt64) { word, _ in word << 8 | UInt64(byte()) }
  }

  /// Words that some reader takes for something else, and characters that some reader mishandles.
  private static let pieces = [
    "a", "rate", "no", "y", "null", "nan", "1", "1e-5", "0x1F", "1:30", "2018-01-01", "<<", "=",
    "~",
    " ", "\n", "\t", "\"", "'", "\\", ": ", " #", "- ", "[", "{", ",", "\u{0}", "\u{7F}", "\u{85}",
    "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "e\u{301}", "é", "😀", "%", "@", "!", "&", "*",
  ]

  private mutating func string() -> String {
    var string = ""
    for _ in 0..<(byte() & 7) {
      let choice = byte()
      if choice < 200 {
        string += Self.pieces[Int(choice) % Self.pieces.count]
      } else if let scalar = UnicodeScalar(UInt32(word() >> 43)) {
        string.unicodeScalars.append(scalar)
      }
    }
    return string
  }

  private mutating func paramset(depth: Int) -> Paramset {
    let entries = (0..<(byte() & 7)).map { _ in
      (name: string(), value: value(depth: depth))
    }
    // A name that is given twice makes none.
    return (try? Paramset(entries)) ?? [:]
  }

  private mutating func value(depth: Int) -> ParameterValue {
    switch byte() % (depth < 5 ? 9 : 7) {
    case 0: .null
    case 1: .boolean(byte() & 1 == 1)
    case 2: .integer(Int(Int8(bitPattern: byte())))
    case 3: .integer(Int(bitPattern: UInt(word())))
    case 4: .double(Double(bitPattern: word()))
    case 5: .double(Double(Int8(bitPattern: byte())) / 8)
    case 6: .string(string())
    case 7: .list((0..<(byte() & 7)).map { _ in value(depth: depth + 1) })
    default: .map(paramset(depth: depth + 1))
    }
  }
}
