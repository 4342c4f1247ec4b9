/// What a checkpoint is, where it came from, and which files it has.
///
/// Kept as `manifest.json` in the checkpoint's folder, written after all other files. A folder without
/// it is not a checkpoint of a store.
public struct CheckpointManifest: Codable, Hashable, Sendable {
  /// The version of the manifest's form that this library writes.
  public static let currentSchema = 1

  /// The version of the manifest's form.
  public var schema: Int
  /// What no other checkpoint has.
  public var id: String
  /// The index of the paramset in its list.
  public var index: Int
  /// How far the training was, such as the number of epochs or steps done; from 0.
  public var step: Int
  /// The scheduler's number of the attempt that saved it; not unique.
  public var attempt: Int
  /// What no other attempt has.
  public var attemptID: String
  /// The SHA-256 of the list that the index refers to; `nil` when the store is bound to none.
  public var listDigest: String?
  /// The paramset that is trained with; `nil` when it was not given.
  public var paramset: [String: JSONValue]?
  /// Numbers by which checkpoints are compared, by name.
  public var metrics: [String: Double]
  /// The host that saved it.
  public var host: String
  /// When it was saved: ISO-8601, UTC, by the clock of the host.
  public var savedAt: String
  /// The files, in alphabetical order of their paths, without the manifest.
  public var files: [ModelFile]

  /// A manifest in the current form.
  public init(
    id: String, index: Int, step: Int, attempt: Int, attemptID: String, listDigest: String?,
    paramset: [String: JSONValue]?, metrics: [String: Double], host: String, savedAt: String,
    files: [ModelFile]
  ) {
    schema = Self.currentSchema
    self.id = id
    self.index = index
    self.step = step
    self.attempt = attempt
    self.attemptID = attemptID
    self.listDigest = listDigest
    self.paramset = paramset
    self.metrics = metrics
    self.host = host
    self.savedAt = savedAt
    self.files = files
  }
}

extension CheckpointManifest: FolderManifest {}
