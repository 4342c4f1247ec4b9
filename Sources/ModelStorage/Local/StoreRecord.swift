import InternalFileSystem

/// What `.store.json` at the root holds: which store this is, and of which list.
struct StoreRecord: Codable, Hashable {
  static let currentSchema = 1

  var schema: Int
  var storeID: String
  var listDigest: String?
  /// `nil` stands for `.umask`.
  var permissions: StorePermissions?

  /// The record of a new store.
  init(listDigest: String?, permissions: StorePermissions) {
    schema = Self.currentSchema
    storeID = UniqueName.make()
    self.listDigest = listDigest
    self.permissions = permissions == .umask ? nil : permissions
  }

  /// Reads the record of a store; `nil` when the root has none.
  static func read(_ layout: StoreLayout) throws -> StoreRecord? {
    let path = layout.record
    guard let bytes = try JSONFile.readIfPresent(path) else {
      return nil
    }
    let record: StoreRecord
    do {
      let schema = try JSONCoding.decode(JSONFile.Schema.self, from: bytes).schema
      guard schema <= currentSchema else {
        throw StoreError.newerSchema(path, found: schema, known: currentSchema)
      }
      record = try JSONCoding.decode(StoreRecord.self, from: bytes)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.unreadable(path, reason: "not the record of a store")
    }
    return record
  }

  /// Reads the record of a store that must exist.
  static func readExisting(_ layout: StoreLayout) throws -> StoreRecord {
    if let record = try read(layout) {
      return record
    }
    let root = try FileSystem.statusIfPresent(of: layout.root, followingSymbolicLinks: true)
    throw root == nil ? StoreError.missingRoot(layout.root) : StoreError.noStore(layout.root)
  }

  /// Makes a root a store; of any number that try at once, one record stands and is everybody's.
  static func create(
    _ layout: StoreLayout, listDigest: String?, permissions: StorePermissions
  ) throws -> StoreRecord {
    try FileSystem.makeDirectories(layout.root)
    try permissions.apply(to: FileDescriptor.open(layout.root, .directory))
    let record = StoreRecord(listDigest: listDigest, permissions: permissions)
    let file = try AtomicFile(path: layout.record)
    if permissions == .group {
      try file.shareWithGroup()
    }
    try file.write(contentsOf: JSONCoding.encode(record))
    switch try file.commit(replacing: false) {
    case .committed: return record
    case .alreadyThere: return try readExisting(layout)
    }
  }

  /// Checks that the store may be used for a list; a store that was bound to none takes any.
  func check(listDigest given: String?, _ layout: StoreLayout) throws {
    if let given, let bound = listDigest, given != bound {
      throw StoreError.otherList(layout.root, bound: bound, given: given)
    }
  }
}
