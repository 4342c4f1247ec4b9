/// Text of which separators count only outside quotation marks, brackets and braces.
///
/// What the header of a list says of domains is such a text: `choices ["a, b", [1, 2]]`.
enum TopLevelText {
  /// The parts of a text between separators.
  ///
  /// - Returns: `nil` where a quotation mark, bracket or brace is not closed, as in a line that was
  ///   cut.
  static func parts(of text: Substring, separatedBy separator: String) -> [Substring]? {
    var parts: [Substring] = []
    var start = text.startIndex
    var depth = 0
    var isQuoted = false
    var position = text.startIndex
    while position < text.endIndex {
      switch text[position] {
      case "\\" where isQuoted:
        position = text.index(after: position)
        guard position < text.endIndex else { return nil }
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted, "{" where !isQuoted: depth += 1
      case "]" where !isQuoted, "}" where !isQuoted: depth -= 1
      default: break
      }
      if depth == 0, !isQuoted, text[position...].hasPrefix(separator) {
        parts.append(text[start..<position])
        position = text.index(position, offsetBy: separator.count)
        start = position
      } else {
        position = text.index(after: position)
      }
    }
    guard depth == 0, !isQuoted else { return nil }
    return parts + [text[start...]]
  }

  /// What stands between two marks that begin and end a text.
  static func content(of text: Substring, from opening: String, to closing: String) -> Substring? {
    guard text.hasPrefix(opening), text.hasSuffix(closing),
      text.count >= opening.count + closing.count
    else { return nil }
    return text.dropFirst(opening.count).dropLast(closing.count)
  }
}
