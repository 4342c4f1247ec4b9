import InternalFileSystem

/// Small files of JSON that the store wrote.
enum JSONFile {
  /// The part of every such file that tells how to read the rest.
  struct Schema: Decodable {
    var schema: Int
  }

  /// Far above any manifest, far below what would exhaust memory.
  private static let sizeLimit = 256 << 20

  /// The content of a regular file; `nil` when there is nothing of that name.
  static func readIfPresent(
    _ path: String, in directory: FileDescriptor? = nil
  ) throws -> [UInt8]? {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(path, .read, in: directory, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    }
    let status = try file.status()
    guard status.kind == .regular, status.size <= sizeLimit else {
      throw StoreError.unreadable(file.path, reason: "not a regular file of a reasonable size")
    }
    return try file.read(upTo: status.size)
  }
}
