/// What a reader has to say of a whole list that has no fault.
public struct ListCheck: Sendable, Hashable {
  /// The number of paramsets.
  public let count: Int
  /// The SHA-256 of the file, in 64 lower-case hexadecimal digits: the list's identity.
  public let sha256: String
  /// What the comments at its beginning say, where the library wrote them.
  public let header: ListHeader?
  /// The values and names on which readers of YAML do not agree; the first 1,000 of them.
  public let warnings: [YAMLWarning]
  /// How many of them there are.
  public let warningCount: Int
}
