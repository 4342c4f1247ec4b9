/// A complete model in a store.
public struct StoredModel: Hashable, Sendable {
  /// The index of the paramset in its list.
  public let index: Int
  /// The folder that holds the model's files; it never changes, and nothing may be written there.
  public let directory: String
  /// What the model is, where it came from, and which files it has.
  public let manifest: Manifest

  /// A complete model.
  public init(index: Int, directory: String, manifest: Manifest) {
    self.index = index
    self.directory = directory
    self.manifest = manifest
  }

  /// The path of one of the model's files.
  ///
  /// - Parameter name: The name under which it was written.
  /// - Throws: `StoreError` with the names that there are, when the model has no such file.
  public func path(for name: String) throws -> String {
    guard manifest.files.contains(where: { $0.path == name }) else {
      throw StoreError.noFile(name, in: self)
    }
    return "\(directory)/\(name)"
  }
}
