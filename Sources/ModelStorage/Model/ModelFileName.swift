/// The names that files of a model may have.
public enum ModelFileName {
  /// Checks a file's name and gives its parts.
  ///
  /// A name is one or more parts with `/` between them; all but the last are folders. Names that
  /// could leave the model's folder, hide, or collide with the manifest are refused, and so are control
  /// characters and line breaks.
  ///
  /// - Parameter name: Such as `model.safetensors` or `variables/weights.bin`.
  /// - Returns: The parts.
  /// - Throws: `StoreError` with the broken rule.
  public static func parts(of name: String) throws -> [String] {
    guard !name.isEmpty else {
      throw StoreError.invalidName(name, rule: "it is empty")
    }
    guard !name.unicodeScalars.contains(where: \.isControlOrLineBreak) else {
      throw StoreError.invalidName(name, rule: "it contains a control character or a line break")
    }
    guard name.utf8.count <= 1024 else {
      throw StoreError.invalidName(name, rule: "it has more than 1024 bytes")
    }
    // Byte by byte: a combining character after a "/" must not hide it.
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
    for part in parts {
      try check(part, of: name)
    }
    if parts.count == 1, name == Manifest.fileName {
      throw StoreError.invalidName(name, rule: "the store keeps its own file of this name")
    }
    return parts
  }

  private static func check(_ part: String, of name: String) throws {
    if part.isEmpty {
      throw StoreError.invalidName(name, rule: "it begins or ends with '/', or has two in a row")
    }
    if part.utf8.first == UInt8(ascii: ".") {
      throw StoreError.invalidName(name, rule: "a part of it begins with '.'")
    }
    if part.utf8.count > 255 {
      throw StoreError.invalidName(name, rule: "a part of it has more than 255 bytes")
    }
  }
}
