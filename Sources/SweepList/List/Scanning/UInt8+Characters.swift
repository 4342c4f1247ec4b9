extension UInt8 {
  /// Whether this is a letter of ASCII.
  private var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether a plain scalar may begin with this character, whatever follows.
  var startsScalar: Bool {
    switch self {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"),
      UInt8(ascii: "~"):
      true
    default: isLetter || isDigit
    }
  }

  /// Whether this character means nothing to YAML inside a plain scalar, wherever it stands.
  var isInScalar: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "%"): true
    default: startsScalar
    }
  }

  /// Whether a plain name may begin with this character.
  var startsName: Bool { isLetter || self == UInt8(ascii: "_") }

  /// Whether this character may stand inside a plain name.
  var isInName: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: startsName || isDigit
    }
  }
}
