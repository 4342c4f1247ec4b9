import InternalFileSystem

/// A look at what stands under `<index>/model`.
enum ModelFolder {
  /// What a look found.
  enum Finding {
    /// Nothing.
    case absent
    /// A complete model, with the SHA-256 of its manifest's bytes.
    case complete(Manifest, manifestDigest: String)
    /// Something that is no complete model, by its number in the file system; with the SHA-256 of its
    /// manifest's bytes when it was a model of this index and is damaged.
    case unusable(inode: UInt64, reason: String, manifestDigest: String? = nil)
  }

  /// A file server may replace what was opened this often before that is an error.
  private static let tries = 10

  /// Looks afresh, whatever was seen before.
  ///
  /// - Throws: `FileSystemError` or `StoreError` when the look itself fails; that says nothing about
  ///   the model.
  static func look(at index: Int, in layout: StoreLayout) throws -> Finding {
    for _ in 1..<tries {
      do {
        return try lookOnce(at: index, in: layout)
      } catch let error as FileSystemError where error.code == .staleHandle {
        continue
      }
    }
    return try lookOnce(at: index, in: layout)
  }

  private static func lookOnce(at index: Int, in layout: StoreLayout) throws -> Finding {
    guard let indexFolder = try layout.openIndexFolder(index) else {
      return .absent
    }
    let folder: FileDescriptor
    do {
      folder = try FileDescriptor.open(
        StoreLayout.modelFolder, .directory, in: indexFolder, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      return .absent
    } catch let error as FileSystemError
      where error.code == .notDirectory || error.code == .symbolicLinkLoop
    {
      let status = try FileSystem.statusIfPresent(of: StoreLayout.modelFolder, in: indexFolder)
      guard let status, status.kind != .directory else {
        return try lookOnce(at: index, in: layout)
      }
      return .unusable(inode: status.inode, reason: "'model' is not a folder")
    }
    return try examine(folder, index: index)
  }

  private static func examine(_ folder: FileDescriptor, index: Int) throws -> Finding {
    let inode = try folder.status().inode
    let status = try FileSystem.statusIfPresent(of: Manifest.fileName, in: folder)
    guard let status, status.kind == .regular,
      let bytes = try JSONFile.readIfPresent(Manifest.fileName, in: folder)
    else {
      return .unusable(inode: inode, reason: "'model' has no \(Manifest.fileName)")
    }
    guard let schema = try? JSONCoding.decode(JSONFile.Schema.self, from: bytes).schema,
      schema > Manifest.currentSchema
        || (try? JSONCoding.decode(Manifest.self, from: bytes)) != nil
    else {
      return .unusable(inode: inode, reason: "\(Manifest.fileName) is not one of this library")
    }
    guard schema <= Manifest.currentSchema else {
      throw StoreError.newerSchema(
        "\(folder.path)/\(Manifest.fileName)", found: schema, known: Manifest.currentSchema)
    }
    let manifest = try JSONCoding.decode(Manifest.self, from: bytes)
    guard manifest.index == index else {
      return .unusable(inode: inode, reason: "its manifest is of index \(manifest.index)")
    }
    let manifestDigest = SHA256Hasher.digest(of: bytes)
    for file in manifest.files {
      if let reason = try defect(of: file, in: folder) {
        return .unusable(inode: inode, reason: reason, manifestDigest: manifestDigest)
      }
    }
    return .complete(manifest, manifestDigest: manifestDigest)
  }

  /// What is wrong with a file; `nil` when it is there with the size of the manifest.
  private static func defect(of file: ModelFile, in folder: FileDescriptor) throws -> String? {
    guard let parts = try? ModelFileName.parts(of: file.path), let name = parts.last else {
      return "its manifest names an impossible file"
    }
    do {
      var current = folder
      for part in parts.dropLast() {
        current = try FileDescriptor.open(
          part, .directory, in: current, followingSymbolicLinks: false)
      }
      let status = try FileSystem.status(of: name, in: current)
      guard status.kind == .regular else {
        return "'\(file.path)' is not a regular file"
      }
      return status.size == file.size
        ? nil : "'\(file.path)' has \(status.size) bytes; its manifest says \(file.size)"
    } catch let error as FileSystemError
      where [.noEntry, .notDirectory, .symbolicLinkLoop].contains(error.code)
    {
      return "'\(file.path)' is missing"
    }
  }
}
