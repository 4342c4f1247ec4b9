extension String {
  /// The text on one line: control characters and line breaks are written as Swift would escape them.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.isControlOrLineBreak) else {
      return self
    }
    return unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isControlOrLineBreak:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a line of text would end here, or a terminal might do something else than show it.
  var isControlOrLineBreak: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
