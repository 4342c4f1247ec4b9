import InternalFileSystem

/// The SHA-256 of files that were hashed while they were written or read, which need not be read again.
///
/// A file is known by its number in the file system, its size and the time of its last change.
final class KnownDigests: Sendable {
  private struct Key: Hashable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    let modified: FileTime

    init(_ status: FileStatus) {
      device = status.device
      inode = status.inode
      size = status.size
      modified = status.modified
    }
  }

  private let digests = Serialized<[Key: String]>([:])

  /// Remembers the digest of a file.
  func record(_ sha256: String, of status: FileStatus) {
    digests.sync { $0[Key(status)] = sha256 }
  }

  /// The digest of a file; `nil` when it is not known, or the file was changed since.
  func sha256(of status: FileStatus) -> String? {
    digests.sync { $0[Key(status)] }
  }
}
