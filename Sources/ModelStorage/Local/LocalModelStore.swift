import InternalFileSystem

/// A store in a folder of a local disk or of a network file system such as NFS or Amazon EFS.
///
/// Index 17's model is the folder `<path>/17/model`, complete or absent at every moment and for
/// every reader, whether or not the reader knows this library.
///
/// The planner or first user creates a store; workers open it. Where `/storage` is a mount, only
/// opening notices that it is missing, since creating makes the folder.
///
/// ```swift
/// let store = try await LocalModelStore.open(path: "/storage", listDigest: digest)
/// let attempt = try await store.begin(index: 17, paramset: paramset)
/// // Train, write files to attempt.path(for:), publish; and later, anywhere:
/// let best = try await store.best(by: "accuracy")
/// print(try best.path(for: "model.safetensors"))   // /storage/17/model/model.safetensors
/// ```
public struct LocalModelStore: ModelStore {
  /// The seconds between two signs of life of an attempt.
  static let defaultBeatInterval = 30.0

  let layout: StoreLayout
  let record: StoreRecord
  let beatInterval: Double
  /// Of files that `verifiedModel(at:)` has read.
  let verifiedDigests = KnownDigests()

  /// The SHA-256 of the list that indices refer to; `nil` when neither the store nor its user named one.
  public let listDigest: String?

  /// The root folder, absolute.
  public var path: String { layout.root }

  /// What no other store has.
  public var id: String { record.storeID }

  private init(
    layout: StoreLayout, record: StoreRecord, listDigest: String?, beatInterval: Double
  ) throws {
    try record.check(listDigest: listDigest, layout)
    self.layout = layout.with(record.permissions ?? .umask)
    self.record = record
    self.listDigest = record.listDigest ?? listDigest
    self.beatInterval = beatInterval
  }

  /// Opens a store, and creates it when there is none.
  ///
  /// The list named at creation is the store's for good. Any number of processes may create the
  /// same store at once. The folder may hold other things already.
  ///
  /// Makes the folder where it is missing, and so cannot notice that a file system is not mounted
  /// there: check that first, or let workers `open(path:listDigest:)`.
  ///
  /// - Parameters:
  ///   - path: The root folder; it and those above it are made where missing.
  ///   - listDigest: The SHA-256 of the list that indices refer to. A store that was created
  ///     without takes any.
  ///   - permissions: Who may use what is made; of a store that exists, its own hold. For `.group`
  ///     the root must have the wanted group already.
  /// - Throws: `StoreError`, with code `otherList` when the store belongs to another list and
  ///   `invalidArgument` when the path is empty; then nothing was written.
  public static func create(
    path: String, listDigest: String? = nil, permissions: StorePermissions = .umask
  ) async throws -> LocalModelStore {
    try await create(
      path: path, listDigest: listDigest, permissions: permissions,
      beatInterval: defaultBeatInterval)
  }

  /// Opens a store, and creates it when there is none, with another interval of signs of life.
  package static func create(
    path: String, listDigest: String?, permissions: StorePermissions = .umask,
    beatInterval: Double
  ) async throws -> LocalModelStore {
    try await BlockingWork.run {
      let layout = try StoreLayout(path: path)
      let store = try LocalModelStore(
        layout: layout,
        record: try StoreRecord.read(layout)
          ?? StoreRecord.create(layout, listDigest: listDigest, permissions: permissions),
        listDigest: listDigest, beatInterval: beatInterval)
      for folder in layout.folders {
        try store.layout.makeDirectory(folder)
      }
      return store
    }
  }

  /// Opens a store that exists; writes nothing, and makes no folder.
  ///
  /// - Parameters:
  ///   - path: The root folder.
  ///   - listDigest: The SHA-256 of the list that indices refer to, when it is to be checked.
  /// - Throws: `StoreError`, with code `noStore` when the path is missing or not a store,
  ///   `otherList` when the store belongs to another list, and `invalidArgument` when the path is
  ///   empty.
  public static func open(
    path: String, listDigest: String? = nil
  ) async throws -> LocalModelStore {
    try await BlockingWork.run {
      let layout = try StoreLayout(path: path)
      return try LocalModelStore(
        layout: layout, record: try StoreRecord.readExisting(layout), listDigest: listDigest,
        beatInterval: defaultBeatInterval)
    }
  }
}

extension LocalModelStore {
  /// Checks that the root is still this store, and not the empty folder under a lost mount.
  func checkIdentity() throws {
    let found = try StoreRecord.readExisting(layout)
    guard found.storeID == record.storeID else {
      throw StoreError.otherStore(
        layout.root, expected: record.storeID, found: found.storeID)
    }
  }

  static func check(index: Int, attempt: Int = 0) throws {
    guard index >= 0 else {
      throw StoreError.invalidIndex(index)
    }
    guard attempt >= 0 else {
      throw StoreError.invalidAttempt(attempt)
    }
  }
}
