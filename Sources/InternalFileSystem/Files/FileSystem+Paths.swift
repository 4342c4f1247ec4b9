extension FileSystem {
  /// A path that does not depend on the working directory.
  package static func absolutePath(_ path: String) throws -> String {
    guard !path.utf8.starts(with: "/".utf8) else {
      return path
    }
    let base = try attempting("find the working directory for", path) {
      () throws(SystemErrorCode) in
      try SystemCall.workingDirectory()
    }
    return path.isEmpty || path == "." ? base : join(base, path)
  }

  /// The absolute path of what a path leads to, without symbolic links.
  package static func realPath(_ path: String) throws -> String {
    try attempting("follow", path) { () throws(SystemErrorCode) in try SystemCall.realPath(path) }
  }

  /// A path of a name in a folder.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }

  /// The path without its last part; `nil` when it has but one.
  package static func parent(of path: String) -> String? {
    let trimmed = trimmed(path)
    guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")) else {
      return nil
    }
    let parent = trimmed[..<slash]
    return parent.isEmpty ? "/" : String(decoding: parent, as: UTF8.self)
  }

  /// The last part of a path.
  package static func lastPart(of path: String) -> String {
    let trimmed = trimmed(path)
    guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")) else {
      return String(decoding: trimmed, as: UTF8.self)
    }
    return String(decoding: trimmed[trimmed.index(after: slash)...], as: UTF8.self)
  }

  /// The bytes of a path without slashes at its end.
  private static func trimmed(_ path: String) -> ArraySlice<UInt8> {
    var bytes = Array(path.utf8)[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") {
      bytes.removeLast()
    }
    return bytes
  }

  /// The path that messages name for a name in an open folder.
  static func joined(_ directory: FileDescriptor?, _ path: String) -> String {
    guard let directory else {
      return path
    }
    return path == "." ? directory.path : join(directory.path, path)
  }

  /// The number that system calls want for an open folder.
  static func descriptor(_ directory: FileDescriptor?) -> Int32 {
    directory?.rawValue ?? SystemCall.currentDirectory
  }

  /// Runs a system call and turns its error into one that names path and operation.
  static func attempting<Result>(
    _ operation: String, _ path: String, _ body: () throws(SystemErrorCode) -> Result
  ) throws -> Result {
    do throws(SystemErrorCode) {
      return try body()
    } catch {
      throw FileSystemError(code: error, operation: operation, path: path)
    }
  }
}
