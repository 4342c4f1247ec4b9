internal import HyperparameterSpace

/// What is wrong with a YAML file, and where.
///
/// Described as compilers do, the line and a caret under the message:
///
/// ```
/// hyperparam_list.yml:12:3: duplicate key 'epochs'; it was first given at line 8; leave one out.
///   epochs: 30
///   ^
/// ```
public struct YAMLError: Error, Sendable, Hashable {
  /// The file, as it was named to the reader.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in Unicode scalars, counted from 1.
  public let column: Int
  /// The broken rule, what was given, what would do.
  public let message: String
  /// The line of the file and a caret; `nil` where the file could not be read again.
  public let excerpt: Excerpt?

  /// A line of a text with a place in it.
  public struct Excerpt: Sendable, Hashable {
    /// The line, or the part of a long one around the place, without control characters.
    public let text: String
    /// How many Unicode scalars of ``text`` stand before the place.
    public let caretOffset: Int
  }

  init(path: String, place: ParamsetOrigin.Place, message: String, excerpt: Excerpt?) {
    self.path = path
    line = place.line
    column = place.column
    self.message = message
    self.excerpt = excerpt
  }
}

extension YAMLError: CustomStringConvertible {
  /// Place and message, and on two further lines the source line and a caret.
  public var description: String {
    let fact = "\(path):\(line):\(column): \(message)"
    guard let excerpt else { return fact }
    return "\(fact)\n\(excerpt.text)\n\(String(repeating: " ", count: excerpt.caretOffset))^"
  }
}
