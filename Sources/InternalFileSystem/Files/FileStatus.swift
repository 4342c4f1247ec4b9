/// What a file system says about a file or folder.
package struct FileStatus: Hashable, Sendable {
  /// What kind of entry it is.
  package enum Kind: Hashable, Sendable {
    /// A regular file.
    case regular
    /// A folder.
    case directory
    /// A symbolic link.
    case symbolicLink
    /// A FIFO, a device, a socket.
    case other
  }

  /// What kind of entry it is.
  package let kind: Kind
  /// The permission bits, such as `0o644`.
  package let permissions: UInt32
  /// The size in bytes.
  package let size: Int
  /// The file system that it is on.
  package let device: UInt64
  /// Its number in the file system.
  package let inode: UInt64
  /// How many names it has.
  package let linkCount: Int
  /// When its content last changed, by the clock of whoever keeps the file system.
  package let modified: FileTime
}

extension FileStatus {
  /// Whether both are one and the same file.
  package func isSameFile(as other: FileStatus) -> Bool {
    inode == other.inode && device == other.device
  }
}
