import InternalFileSystem

/// A look at a place where a folder with a manifest may stand.
struct FolderLook<Content: FolderManifest> {
  /// The folder's name.
  let name: String
  /// Opens what holds it, afresh; `nil` when that is missing.
  let openParent: () throws -> FileDescriptor?
  /// Why a manifest is not of what belongs here; `nil` when it is.
  let mismatch: (Content) -> String?

  /// A file server may replace what was opened this often before that is an error.
  private static var tries: Int { 10 }

  /// Looks afresh, whatever was seen before.
  ///
  /// - Throws: `FileSystemError` or `StoreError` when the look itself fails; that says nothing about
  ///   what stands there.
  func finding() throws -> FolderFinding<Content> {
    for _ in 1..<Self.tries {
      do {
        return try lookOnce()
      } catch let error as FileSystemError where error.code == .staleHandle {
        continue
      }
    }
    return try lookOnce()
  }

  private func lookOnce() throws -> FolderFinding<Content> {
    guard let parent = try openParent() else {
      return .absent
    }
    let folder: FileDescriptor
    do {
      folder = try FileDescriptor.open(
        name, .directory, in: parent, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      return .absent
    } catch let error as FileSystemError
      where error.code == .notDirectory || error.code == .symbolicLinkLoop
    {
      let status = try FileSystem.statusIfPresent(of: name, in: parent)
      guard let status, status.kind != .directory else {
        return try lookOnce()
      }
      return .unusable(inode: status.inode, reason: "'\(name)' is not a folder")
    }
    return try examine(folder)
  }

  private func examine(_ folder: FileDescriptor) throws -> FolderFinding<Content> {
    let inode = try folder.status().inode
    guard let bytes = try JSONFile.readIfRegular(Manifest.fileName, in: folder) else {
      return .unusable(inode: inode, reason: "'\(name)' has no \(Manifest.fileName)")
    }
    guard let schema = try? JSONCoding.decode(JSONFile.Schema.self, from: bytes).schema,
      schema > Content.currentSchema
        || (try? JSONCoding.decode(Content.self, from: bytes)) != nil
    else {
      return .unusable(inode: inode, reason: "\(Manifest.fileName) is not one of this library")
    }
    guard schema <= Content.currentSchema else {
      throw StoreError.newerSchema(
        "\(folder.path)/\(Manifest.fileName)", found: schema, known: Content.currentSchema)
    }
    let manifest = try JSONCoding.decode(Content.self, from: bytes)
    if let reason = mismatch(manifest) {
      return .unusable(inode: inode, reason: reason)
    }
    let manifestDigest = SHA256Hasher.digest(of: bytes)
    for file in manifest.files {
      if let reason = try Self.defect(of: file, in: folder) {
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
