import InternalFileSystem

extension StagedFolder {
  /// Each try but the last met something that was then set aside, or had just gone.
  private static let tries = 10

  /// Renames the folder into its place, unless a complete one stands there.
  ///
  /// Renaming a folder onto one that is not empty fails, on local file systems and on NFS, so of
  /// any number that try on any number of hosts exactly one succeeds. A folder that is complete by
  /// its manifest stands; anything else is set aside, and the rename tried again.
  ///
  /// - Parameters:
  ///   - rename: Renames it, from names that are resolved afresh.
  ///   - look: Looks at what stands in its place.
  ///   - setAside: Moves away what was found unusable, by its number in the file system.
  /// - Returns: What stands there and may be this folder, after a rename that did not say it was
  ///   done; `nil` after one that did.
  /// - Throws: Why it could not be; then its manifest is gone, unless it is in its place all the same.
  func place<Content>(
    renaming rename: () throws -> Void, looking look: () throws -> FolderFinding<Content>,
    settingAside setAside: (UInt64) throws -> Void
  ) throws -> (manifest: Content, manifestDigest: String)? {
    var lastError: any Error = StoreError.attemptOver(attemptFolder.path)
    for _ in 0..<Self.tries {
      do {
        try rename()
        return nil
      } catch let error as FileSystemError {
        lastError = error
        do {
          // Whatever the error was: a file server that lost its reply reports one for a rename that was done.
          let finding = try look()
          if case .complete(let manifest, let manifestDigest) = finding {
            return (manifest, manifestDigest)
          }
          guard isWorthAnotherTry(error) else {
            throw error
          }
          if case .unusable(let inode, _, _) = finding {
            do {
              try setAside(inode)
            } catch let error as FileSystemError where error.code == .staleHandle {
              // Somebody else was faster; the next try looks at what stands there now.
            }
          }
        } catch {
          removeManifest()
          throw error
        }
      }
    }
    removeManifest()
    throw lastError
  }

  /// Whether an error of the rename says that something stood in the way, or that a look was stale.
  private func isWorthAnotherTry(_ error: FileSystemError) -> Bool {
    switch error.code {
    case .notEmpty, .exists, .notDirectory, .isDirectory, .staleHandle: true
    // The folder that it was to go into was removed, if it is still here itself.
    case .noEntry: (try? checkIsStaged()) != nil
    default: false
    }
  }
}
