import ArgumentParser

/// An argument of the command, in which `{name}` stands for a value, and `{{` and `}}` for braces.
struct ArgumentTemplate: Equatable, Sendable {
  /// A part of the argument.
  enum Part: Equatable, Sendable {
    /// Text that stays.
    case text(String)
    /// The name whose value comes here.
    case value(String)
  }

  /// The parts, in order.
  let parts: [Part]

  /// Reads an argument.
  ///
  /// - Parameters:
  ///   - argument: The text.
  ///   - known: The names that there are, in the order in which messages list them.
  /// - Throws: `ValidationError` for a brace alone or a name that there is not.
  init(_ argument: String, known: [String]) throws {
    var parts: [Part] = []
    var text = ""
    var rest = argument[...]
    while let character = rest.popFirst() {
      guard character == "{" || character == "}" else {
        text.append(character)
        continue
      }
      if rest.first == character {
        rest.removeFirst()
        text.append(character)
        continue
      }
      guard character == "{", let end = rest.firstIndex(of: "}") else {
        throw ValidationError(
          """
          COMMAND: '\(Self.shown(argument))' has a '\(character)' alone; write \
          \(character)\(character) for a brace.
          """)
      }
      let name = String(rest[..<end])
      guard known.contains(name) else {
        throw ValidationError(Self.refusal(of: name, in: argument, known: known))
      }
      if !text.isEmpty { parts.append(.text(text)) }
      parts.append(.value(name))
      text = ""
      rest = rest[end...].dropFirst()
    }
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The argument with values in the places of their names.
  func text(_ values: [String: String]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let name): values[name] ?? ""
      }
    }.joined()
  }

  private static func refusal(of name: String, in argument: String, known: [String]) -> String {
    let names = known.map { "{\($0.printable)}" }.joined(separator: ", ")
    return """
      COMMAND: '{\(shown(name))}' in '\(shown(argument))' names no value; there are \(names); \
      write {{ and }} for braces.
      """
  }

  /// A text as messages show it; scripts are long.
  private static func shown(_ text: String) -> String { text.printable.shortened(to: 60) }
}
