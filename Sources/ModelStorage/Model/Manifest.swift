/// What a published model is, where it came from, and which files it has.
///
/// Kept as `manifest.json` in the model's folder, written after all other files. A folder without
/// it is not a model of a store.
public struct Manifest: Codable, Hashable, Sendable {
  /// The version of the manifest's form that this library writes.
  public static let currentSchema = 1
  /// The name of the file that holds the manifest.
  public static let fileName = "manifest.json"

  /// The version of the manifest's form.
  public var schema: Int
  /// The index of the paramset in its list.
  public var index: Int
  /// The scheduler's number of the attempt that published; not unique.
  public var attempt: Int
  /// What no other attempt has.
  public var attemptID: String
  /// The SHA-256 of the list that the index refers to; `nil` when the store is bound to none.
  public var listDigest: String?
  /// The paramset that the model was trained with; `nil` when it was not given.
  public var paramset: [String: JSONValue]?
  /// The model's metrics by name.
  public var metrics: [String: Double]
  /// The host that published.
  public var host: String
  /// When the attempt began: ISO-8601, UTC, by the clock of the host.
  public var startedAt: String
  /// When the model was published: ISO-8601, UTC, by the clock of the host.
  public var publishedAt: String
  /// The files, in alphabetical order of their paths, without the manifest.
  public var files: [ModelFile]
  /// `true` when the checkpoints of the index stay beside the model; `nil` when they go.
  public var keepsCheckpoints: Bool?

  /// A manifest in the current form.
  public init(
    index: Int, attempt: Int, attemptID: String, listDigest: String?,
    paramset: [String: JSONValue]?, metrics: [String: Double], host: String, startedAt: String,
    publishedAt: String, files: [ModelFile], keepsCheckpoints: Bool = false
  ) {
    schema = Self.currentSchema
    self.index = index
    self.attempt = attempt
    self.attemptID = attemptID
    self.listDigest = listDigest
    self.paramset = paramset
    self.metrics = metrics
    self.host = host
    self.startedAt = startedAt
    self.publishedAt = publishedAt
    self.files = files
    self.keepsCheckpoints = keepsCheckpoints ? true : nil
  }
}
