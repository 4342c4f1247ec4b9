internal import InternalFileSystem

/// Environment variables: those of the process, or given ones.
struct Environment {
  private let values: [String: String]?

  /// The variables given, or those of the process.
  init(_ values: [String: String]?) { self.values = values }

  /// The value of a variable; `nil` when it is unset.
  subscript(name: String) -> String? {
    if let values { return values[name] }
    return ProcessEnvironment.value(of: name)
  }

  /// The value of a variable that holds a whole number; `nil` when it is unset.
  func wholeNumber(_ name: String) throws -> Int? {
    guard let text = self[name] else { return nil }
    guard let number = Int(decimalDigits: text) else {
      throw ArrayTaskError.invalidVariable(
        name, value: text, expected: "a whole number from 0 in decimal digits")
    }
    return number
  }
}

extension Int {
  /// A number of digits only: no sign, no blanks; `nil` also where it is beyond `Int.max`.
  init?(decimalDigits text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    self.init(text)
  }
}
