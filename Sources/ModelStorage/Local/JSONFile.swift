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
    do {
      let file = try FileDescriptor.open(
        path, .read, in: directory, followingSymbolicLinks: false)
      return try read(file, of: file.status())
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    }
  }

  /// The content of a regular file; `nil` when there is none of that name, whatever else there is.
  static func readIfRegular(_ name: String, in directory: FileDescriptor) throws -> [UInt8]? {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(name, .read, in: directory, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    } catch let error as FileSystemError {
      guard try FileSystem.statusIfPresent(of: name, in: directory)?.kind != .regular else {
        throw error
      }
      return nil
    }
    let status = try file.status()
    return status.kind == .regular ? try read(file, of: status) : nil
  }

  private static func read(_ file: FileDescriptor, of status: FileStatus) throws -> [UInt8] {
    guard status.kind == .regular, status.size <= sizeLimit else {
      throw StoreError.unreadable(file.path, reason: "not a regular file of a reasonable size")
    }
    return try file.read(upTo: status.size)
  }
}
