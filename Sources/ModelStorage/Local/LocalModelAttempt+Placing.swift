import InternalFileSystem

extension LocalModelAttempt {
  /// Renames the staged folder to the model of the index, unless a complete one stands there.
  func place(
    _ manifest: Manifest, manifestDigest: String, staged: StagedFolder, in folders: Folders
  ) throws -> Placement {
    var opened: Folders? = folders
    let standing = try staged.place(
      renaming: {
        // What is open will do for the first try.
        defer { opened = nil }
        try renameIntoPlace(in: opened ?? openFolders())
      },
      looking: { try ModelFolder.look(at: index, in: store.layout) },
      settingAside: { try setAside(inode: $0) })
    return Placement(
      manifest: standing?.manifest ?? manifest,
      manifestDigest: standing?.manifestDigest ?? manifestDigest)
  }

  private func renameIntoPlace(in folders: Folders?) throws {
    guard let folders else {
      throw StoreError.attemptOver(folder)
    }
    try FileSystem.rename(
      StoreLayout.modelFolder, in: folders.attempt, to: StoreLayout.modelFolder, in: folders.index)
  }

  /// Moves what stands in the model's place, and was found unusable, out of the way; never deletes it.
  ///
  /// The new name is the number in the file system of what was judged. A second mover of the same
  /// finding meets that name taken by a folder that is not empty, and so cannot move away a
  /// good model that was put there after the judgement.
  ///
  /// A name may also be taken by something with another number, since copying a store numbers its
  /// files anew. Then the next of `<inode>-2`, `<inode>-3`, ... is tried. All movers walk the same
  /// names in the same order and nothing leaves them, so a second mover still meets what the
  /// first has moved, which it knows by its number, before it comes to a name that is free. Only
  /// `collect` takes something out, and only long after the last thing was put there.
  func setAside(inode: UInt64) throws {
    guard let indexFolder = try store.layout.openIndexFolder(index),
      try forbidAdoption(inode: inode, in: indexFolder)
    else {
      return
    }
    try store.layout.makeDirectory(StoreLayout.quarantineFolder, in: indexFolder)
    let quarantine = try FileDescriptor.open(
      StoreLayout.quarantineFolder, .directory, in: indexFolder, followingSymbolicLinks: false)
    var number = 1
    while try FileSystem.statusIfPresent(of: StoreLayout.modelFolder, in: indexFolder)?.inode
      == inode
    {
      let name = number == 1 ? String(inode) : "\(inode)-\(number)"
      if let taken = try FileSystem.statusIfPresent(of: name, in: quarantine) {
        guard taken.inode != inode else {
          return
        }
        number += 1
        continue
      }
      do {
        return try FileSystem.rename(
          StoreLayout.modelFolder, in: indexFolder, to: name, in: quarantine)
      } catch let error as FileSystemError
        where [.noEntry, .notEmpty, .exists, .notDirectory, .isDirectory].contains(error.code)
      {
        // Somebody else was faster; the next try looks at what stands there now.
        return
      }
    }
  }

  /// Sees to it that a folder that is about to be set aside cannot become a model by `adopt` meanwhile.
  ///
  /// What makes an adopted folder a model is that its manifest gets its name, which fails when the
  /// name is taken. So the name is taken here, by an empty folder that nobody takes for a manifest,
  /// before all is moved: of this and an adoption exactly one succeeds.
  ///
  /// - Returns: Whether the folder may be moved: it is still the one that was judged, and unusable.
  private func forbidAdoption(inode: UInt64, in indexFolder: FileDescriptor) throws -> Bool {
    do {
      let folder = try FileDescriptor.open(
        StoreLayout.modelFolder, .directory, in: indexFolder, followingSymbolicLinks: false)
      guard try folder.status().inode == inode else {
        return false
      }
      if try FileSystem.makeDirectory(Manifest.fileName, in: folder) {
        return true
      }
    } catch let error as FileSystemError {
      switch error.code {
      case .noEntry: return false
      // What is no folder is never adopted.
      case .notDirectory, .symbolicLinkLoop: return true
      default: throw error
      }
    }
    // The manifest that has the name may be that of an adoption.
    guard case .unusable(inode, _, _) = try ModelFolder.look(at: index, in: store.layout) else {
      return false
    }
    return true
  }
}
