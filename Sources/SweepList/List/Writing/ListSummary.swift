/// What was written.
public struct ListSummary: Sendable, Hashable {
  /// The number of paramsets.
  public let count: Int
  /// The SHA-256 of the file, in 64 lower-case hexadecimal digits: the list's identity.
  public let sha256: String
  /// The size of the file in bytes.
  public let byteCount: Int
}
