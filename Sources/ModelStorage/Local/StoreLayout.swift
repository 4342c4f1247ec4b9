import InternalFileSystem

/// Where things are in a store on a file system.
struct StoreLayout: Hashable {
  static let modelFolder = "model"
  static let quarantineFolder = ".quarantine"
  static let checkpointsFolder = "checkpoints"

  /// The root, absolute.
  let root: String
  /// Who may use what is made.
  var permissions = StorePermissions.umask

  /// The layout of a store at a path.
  ///
  /// - Throws: `StoreError` for an empty path, which is what an unset variable leaves.
  init(path: String) throws {
    guard !path.isEmpty else { throw StoreError.emptyPath }
    root = try FileSystem.absolutePath(path)
  }

  var record: String { path(".store.json") }
  var completeMarkers: String { path(".complete") }
  var failureMarkers: String { path(".failed") }
  var runningMarkers: String { path(".running") }
  var trash: String { path(".trash") }

  /// The folders that every store has.
  var folders: [String] { [completeMarkers, failureMarkers, runningMarkers, trash] }

  func indexFolder(_ index: Int) -> String { path(String(index)) }

  func model(_ index: Int) -> String {
    FileSystem.join(indexFolder(index), Self.modelFolder)
  }

  /// The name of an attempt's folder in its index's folder.
  func attemptFolderName(attempt: Int, id: String) -> String { ".attempt-\(attempt)-\(id)" }

  /// The name, in its index's folder, of a manifest that an adoption has not linked into place.
  static func adoptionManifest(id: String) -> String { ".tmp-\(id)-\(Manifest.fileName)" }

  private func path(_ name: String) -> String { FileSystem.join(root, name) }
}

extension StoreLayout {
  /// Opens the folder of an index; `nil` when there is none.
  ///
  /// The root is opened first: on a network file system only that shows at once a folder that another
  /// host has made after this one had looked.
  func openIndexFolder(_ index: Int) throws -> FileDescriptor? {
    try openIndexFolder(index, in: openRoot())
  }

  /// Opens the root.
  func openRoot() throws -> FileDescriptor {
    do {
      return try FileDescriptor.open(root, .directory)
    } catch let error as FileSystemError where error.code == .noEntry {
      throw StoreError.missingRoot(root)
    }
  }

  /// Opens the folder of an index in the root, which was opened just now; `nil` when there is none.
  func openIndexFolder(_ index: Int, in root: FileDescriptor) throws -> FileDescriptor? {
    do {
      return try FileDescriptor.open(
        String(index), .directory, in: root, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    } catch let error as FileSystemError
      where error.code == .notDirectory || error.code == .symbolicLinkLoop
    {
      let status = try FileSystem.statusIfPresent(of: String(index), in: root)
      guard let status, status.kind != .directory else {
        throw error
      }
      throw StoreError.notAnIndexFolder(
        error, what: status.kind == .symbolicLink ? "a symbolic link" : "a file")
    }
  }

  /// Makes a file, the name of which says something; one that is there already will do.
  ///
  /// - Parameters:
  ///   - name: What it says.
  ///   - folder: The folder of such files.
  ///   - content: What else there is to say.
  ///   - isDurable: Whether it has to survive a power cut; one that has not has a name that nobody
  ///     else makes.
  /// - Returns: Whether it was made.
  @discardableResult
  func mark(
    _ name: String, in folder: String, content: [UInt8] = [], isDurable: Bool = true
  ) throws -> Bool {
    let directory = try FileDescriptor.open(
      folder, .directory, followingSymbolicLinks: false)
    do {
      let marker = try FileDescriptor.open(name, isDurable ? .createNew : .create, in: directory)
      try permissions.apply(to: marker)
      if !content.isEmpty {
        try marker.write(contentsOf: content)
        if isDurable {
          try marker.synchronize()
        }
      }
      try marker.close()
    } catch let error as FileSystemError where error.code == .exists {
      return false
    }
    if isDurable {
      try directory.synchronizeDirectory()
    }
    return true
  }
}
