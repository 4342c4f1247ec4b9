import InternalFileSystem

/// Who may use what a store makes; named when the store is created, and the same for everybody since.
public enum StorePermissions: String, Codable, Hashable, Sendable {
  /// `0666` for files and `0777` for folders, less each process's umask.
  case umask
  /// The same, and besides the group may read and write whatever the umask says; folders have the
  /// setgid bit, so that all that is made in them gets the group of the root.
  case group
}

extension StoreLayout {
  /// The same places, with other permissions for what is made there.
  func with(_ permissions: StorePermissions) -> StoreLayout {
    var layout = self
    layout.permissions = permissions
    return layout
  }

  /// Makes a folder of the store; `false` when something of that name is there already.
  @discardableResult
  func makeDirectory(_ path: String, in directory: FileDescriptor? = nil) throws -> Bool {
    guard try FileSystem.makeDirectory(path, in: directory) else {
      return false
    }
    if permissions == .group {
      try FileDescriptor.open(path, .directory, in: directory, followingSymbolicLinks: false)
        .shareWithGroup()
    }
    return true
  }
}

extension StorePermissions {
  /// Gives a file or folder that was made the permissions of the store.
  func apply(to file: FileDescriptor) throws {
    if self == .group {
      try file.shareWithGroup()
    }
  }
}
