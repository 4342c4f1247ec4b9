/// What makes a folder of files something: without a valid one, the folder is nothing of a store's.
protocol FolderManifest: Codable, Sendable {
  /// The version of the manifest's form that this library writes.
  static var currentSchema: Int { get }
  /// The files of the folder, without the manifest.
  var files: [ModelFile] { get }
}

extension Manifest: FolderManifest {}
