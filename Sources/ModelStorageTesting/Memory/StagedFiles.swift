import InternalFileSystem
import ModelStorage

/// The files that a trainer has written into a folder.
enum StagedFiles {
  /// All files with size and SHA-256, in alphabetical order of their names.
  static func all(in directory: String) throws -> [ModelFile] {
    try files(in: directory, prefix: "").sorted { $0.path < $1.path }
  }

  private static func files(in directory: String, prefix: String) throws -> [ModelFile] {
    let current = directory + "/" + prefix
    return try FileSystem.list(current).flatMap { name -> [ModelFile] in
      _ = try ModelFileName.parts(of: prefix + name)
      let path = current + name
      guard try FileSystem.status(of: path).kind == .regular else {
        return try files(in: directory, prefix: prefix + name + "/")
      }
      let file = try FileDescriptor.open(path, .read)
      return [
        ModelFile(
          path: prefix + name, size: try file.status().size,
          sha256: try SHA256Hasher.digest(of: file))
      ]
    }
  }
}
