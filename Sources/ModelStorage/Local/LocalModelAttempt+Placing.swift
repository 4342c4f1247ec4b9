import InternalFileSystem

extension LocalModelAttempt {
  /// Each try but the last met something that was then set aside, or had just gone.
  private static let tries = 10

  /// Renames the staged folder to the model of the index, unless a complete one stands there.
  ///
  /// Renaming a folder onto one that is not empty fails, on local file systems and on NFS, so of
  /// any number of attempts on any number of hosts exactly one succeeds. A folder that is complete
  /// by its manifest stands; anything else is set aside, and the rename tried again.
  func place(
    _ manifest: Manifest, manifestDigest: String, staged: StagedModel
  ) throws -> Placement {
    let mine = Placement(manifest: manifest, manifestDigest: manifestDigest)
    var lastError: any Error = StoreError.attemptOver(folder)
    for _ in 0..<Self.tries {
      do {
        try renameIntoPlace()
        return mine
      } catch let error as FileSystemError {
        lastError = error
        do {
          // Whatever the error was: a file server that lost its reply reports one for a rename that was done.
          let finding = try ModelFolder.look(at: index, in: store.layout)
          if case .complete(let manifest, let manifestDigest) = finding {
            return Placement(manifest: manifest, manifestDigest: manifestDigest)
          }
          guard isWorthAnotherTry(error) else {
            throw error
          }
          if case .unusable(let inode, _, _) = finding {
            try setAside(inode: inode)
          }
        } catch {
          staged.removeManifest()
          throw error
        }
      }
    }
    staged.removeManifest()
    throw lastError
  }

  private func renameIntoPlace() throws {
    guard let indexFolder = try store.layout.openIndexFolder(index) else {
      throw StoreError.attemptOver(folder)
    }
    let attemptFolder: FileDescriptor
    do {
      attemptFolder = try FileDescriptor.open(
        folderName, .directory, in: indexFolder, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      throw StoreError.attemptOver(folder)
    }
    try FileSystem.rename(
      StoreLayout.modelFolder, in: attemptFolder, to: StoreLayout.modelFolder, in: indexFolder)
  }

  /// Whether an error of the rename says that something stood in the way, or that a look was stale.
  private func isWorthAnotherTry(_ error: FileSystemError) -> Bool {
    [.notEmpty, .exists, .notDirectory, .isDirectory, .staleHandle].contains(error.code)
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
