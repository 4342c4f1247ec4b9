import Dispatch
import InternalFileSystem

/// An attempt in a store on a file system.
///
/// Its folder lies beside the model that it may become, on the same file system, under a name that
/// nobody else has.
public struct LocalModelAttempt: ModelAttempt {
  /// The index of the paramset in its list.
  public let index: Int
  /// The scheduler's number of the attempt; not unique.
  public let number: Int
  /// What no other attempt has.
  public let id: String

  let store: LocalModelStore
  let paramset: [String: JSONValue]?
  let startedAt: String
  /// Publishes, fails and discards one after the other: two calls at once would meet in the folder
  /// that the first makes the model.
  let serialQueue = BlockingWork.makeSerialQueue()
  /// What is known of files that were written through the attempt.
  let digests = KnownDigests()
  /// Whether a call has begun to write the manifest.
  let hasWrittenManifest = Serialized(false)
  private let heartbeat: Heartbeat

  /// Makes the attempt's folder and marks it as running; leaves nothing when that fails.
  init(
    store: LocalModelStore, index: Int, number: Int, paramset: [String: JSONValue]?
  ) throws {
    self.store = store
    self.index = index
    self.number = number
    self.paramset = paramset
    id = UniqueName.make()
    startedAt = WallClock.now.iso8601
    let layout = store.layout
    let marker = RunningMarker(index: index, attempt: number, attemptID: id)
    let markerPath = FileSystem.join(layout.runningMarkers, marker.name)
    let folderName = layout.attemptFolderName(attempt: number, id: id)

    try layout.makeDirectory(layout.indexFolder(index))
    guard let indexFolder = try layout.openIndexFolder(index) else {
      throw StoreError.noStore(layout.root)
    }
    do {
      try layout.makeDirectory(folderName, in: indexFolder)
      try layout.makeDirectory("\(folderName)/\(StoreLayout.modelFolder)", in: indexFolder)
      let record = RunningRecord(startedAt: startedAt, beatInterval: store.beatInterval)
      try layout.mark(
        marker.name, in: layout.runningMarkers, content: JSONCoding.encode(record),
        isDurable: false)
    } catch {
      try? FileSystem.removeTree(folderName, in: indexFolder)
      try? FileSystem.unlink(markerPath)
      throw error
    }
    heartbeat = Heartbeat(path: markerPath, interval: store.beatInterval)
  }

  /// The folder to write the model's files into.
  public var directory: String {
    FileSystem.join(folder, StoreLayout.modelFolder)
  }

  /// The path to write one of the model's files to; folders of the name are made.
  public func path(for name: String) throws -> String {
    try StagingPath.path(for: name, in: directory)
  }

  /// Opens one of the model's files to be written in pieces; it is hashed meanwhile.
  public func writer(of name: String) throws -> ModelFileWriter {
    try ModelFileWriter(path: path(for: name), digests: digests)
  }
}

extension LocalModelAttempt {
  /// The attempt's folder.
  var folder: String {
    FileSystem.join(store.layout.indexFolder(index), folderName)
  }

  /// The name of the attempt's folder in its index's folder.
  var folderName: String {
    store.layout.attemptFolderName(attempt: number, id: id)
  }

  /// The path of the record that this attempt is running.
  var runningMarker: String {
    let marker = RunningMarker(index: index, attempt: number, attemptID: id)
    return FileSystem.join(store.layout.runningMarkers, marker.name)
  }
}
