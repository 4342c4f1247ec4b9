/// One file of a model, as it was when it was published.
public struct ModelFile: Codable, Hashable, Sendable {
  /// The name relative to the model's folder, with `/` between folders.
  public var path: String
  /// The size in bytes.
  public var size: Int
  /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
  public var sha256: String

  /// A file's record.
  public init(path: String, size: Int, sha256: String) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }
}
