/// Why a paramset does not fit the type it is decoded into.
public struct ParamsetDecodingError: Error, Sendable, Hashable {
  /// What is wrong.
  @nonexhaustive
  public enum Reason: Sendable, Hashable {
    /// The paramset has no hyperparameter of the name; the names it has.
    case missing(known: [String])
    /// The value is of another type, or does not fit the type exactly.
    case mismatch(value: ParameterValue, expected: String)
    /// A list or map has no further value.
    case exhausted(count: Int)
    /// The type's own initialiser refused the value.
    case refused(value: ParameterValue, reason: String)
  }

  /// The hyperparameter, with indices and keys of nested values: `hidden_nodes[1]`.
  public let parameter: String
  /// What is wrong.
  public let reason: Reason
  /// Where the value stands, as `file:line:column`, or the item where there is no value; `nil` when
  /// the paramset was not read from a file.
  public let place: String?
}

extension ParamsetDecodingError: CustomStringConvertible {
  /// One line: place, parameter, the broken rule, what was given, what would do.
  public var description: String {
    let subject = [place, parameter].compactMap { $0 }.joined(separator: ": ")
    switch reason {
    case .missing(let known):
      return "\(subject): the paramset has no such hyperparameter; "
        + knownNames(known, near: parameter)
    case .mismatch(let value, let expected):
      return "\(subject): \(expected) is expected; the value is \(value.kind)\(remedy(for: value))."
    case .exhausted(let count):
      return "\(subject): a further value is expected; there are \(count)."
    case .refused(let value, let reason):
      let sentence = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
      return "\(subject): \(sentence); the value is \(value.kind)."
    }
  }

  private func remedy(for value: ParameterValue) -> String {
    guard case .mismatch(.string(let text), let expected) = reason, !expected.contains("string"),
      Double(text) != nil
    else { return "" }
    return "; take away the quotation marks"
  }
}

extension ParameterValue {
  /// The value with the name of its type, for messages.
  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "the Boolean \(self)"
    case .integer: "the integer \(self)"
    case .double: "the number \(self)"
    case .string: "the string \(self)"
    case .list: "the list \(self)"
    case .map: "the map \(self)"
    }
  }
}
