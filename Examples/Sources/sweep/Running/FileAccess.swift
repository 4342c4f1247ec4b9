import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// What the command asks of files itself, with the system's own reasons.
enum FileAccess {
  /// Whether the path is a file, not a folder, that this process may execute.
  static func isExecutableFile(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && !isDirectory.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Makes a folder, and those above it; folders that are there are fine.
  ///
  /// - Throws: `Errno`.
  static func makeFolders(_ path: String) throws {
    guard unsafe mkdir(path, 0o777) != 0 else { return }
    var code = errno
    let parent = FilePath(path).removingLastComponent()
    if code == ENOENT, !parent.isEmpty {
      try makeFolders(parent.string)
      guard unsafe mkdir(path, 0o777) != 0 else { return }
      code = errno
    }
    guard code == EEXIST else { throw Errno(rawValue: code) }
    // Opened as what it must be, which tells a file of that name from a folder.
    try FileDescriptor.open(
      FilePath(path), .readOnly, options: [.directory, .closeOnExec]
    ).close()
  }

  /// Refuses a folder in which no file can be written.
  ///
  /// - Throws: `Errno`.
  static func requireWritable(_ folder: String) throws {
    let path = "\(folder)/.probe-\(UUID().uuidString.lowercased())"
    let file = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
    defer { _ = unsafe unlink(path) }
    // A disk that is full still takes an empty file.
    try file.closeAfter { _ = try file.writeAll([UInt8](repeating: 0, count: 4_096)) }
  }

  /// Puts a file in place that has this content, or leaves the former one: durable, and at once.
  ///
  /// - Throws: `Errno`.
  static func replace(_ path: String, with content: some Sequence<UInt8>) throws {
    try replace(path) { _ = try $0.writeAll(content) }
  }

  /// Puts a copy of a file in place, or leaves the former one: durable, and at once.
  ///
  /// - Throws: `Errno`.
  static func replace(_ path: String, withCopyOf source: String) throws {
    let source = try FileDescriptor.open(FilePath(source), .readOnly, options: .closeOnExec)
    try source.closeAfter {
      try replace(path) { file in
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = try unsafe piece.withUnsafeMutableBytes { try unsafe source.read(into: $0) }
          guard count > 0 else { return }
          _ = try file.writeAll(piece[..<count])
        }
      }
    }
  }

  private static func replace(
    _ path: String, writing write: (FileDescriptor) throws -> Void
  ) throws {
    let path = FilePath(path)
    let folder = path.removingLastComponent()
    let temporary = folder.appending(".\(UUID().uuidString.lowercased()).tmp")
    do {
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter {
        try write(file)
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
      guard unsafe rename(temporary.string, path.string) == 0 else {
        throw Errno(rawValue: errno)
      }
    } catch {
      _ = unsafe unlink(temporary.string)
      throw error
    }
    let directory = try FileDescriptor.open(
      folder.isEmpty ? "." : folder, .readOnly, options: [.directory, .closeOnExec])
    // Some file systems cannot force a folder; the file itself is there.
    _ = try directory.closeAfter { fsync(directory.rawValue) }
  }

  /// The reason of an error, as the system words it.
  static func cause(of error: any Error) -> String {
    if let code = error as? Errno { return "\(code)" }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return error.localizedDescription
    }
    return "\(Errno(rawValue: CInt(truncatingIfNeeded: underlying.code)))"
  }
}
