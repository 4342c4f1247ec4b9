extension String {
  /// The text on one line without control characters, escape sequences of terminals included, and
  /// without spaces at either end.
  var printable: String {
    let text = withoutControls
    guard let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(text[first...last])
  }

  /// The lines of a text without control characters, escape sequences of terminals included.
  var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).withoutControls }.joined(separator: "\n")
  }

  private var withoutControls: String {
    var result = String.UnicodeScalarView()
    var scalars = unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        // CSI sequences end with a byte from @ to ~; of others the escape alone is dropped.
        guard scalars.first == "[" else { continue }
        scalars.removeFirst()
        while let next = scalars.popFirst(), !("@"..."~").contains(next) {}
      } else if scalar == "\t" {
        result.append(" ")
      } else if scalar.properties.generalCategory != .control {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text, cut to a number of characters of which the last is then an ellipsis.
  func shortened(to width: Int) -> String {
    count <= width ? self : prefix(Swift.max(0, width - 1)) + "…"
  }

  /// The text with spaces before it, up to a width.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  /// The text with spaces after it, up to a width.
  func rightPadded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
