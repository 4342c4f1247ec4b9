import InternalFileSystem

/// A folder that another program wrote in a model's place, on its way to becoming a model there.
struct AdoptedFolder {
  /// The folder with the files.
  private let folder: FileDescriptor
  /// The folder of the index, in which that one is named as a model is.
  private let indexFolder: FileDescriptor
  /// What the manifest is to have; the files stay as they are.
  private let permissions: StorePermissions

  /// Opens what stands in the model's place of an index; `nil` when nothing does.
  ///
  /// - Throws: `StoreError` when it is no folder.
  init?(index: Int, in layout: StoreLayout) throws {
    guard let indexFolder = try layout.openIndexFolder(index) else {
      return nil
    }
    self.indexFolder = indexFolder
    permissions = layout.permissions
    do {
      folder = try FileDescriptor.open(
        StoreLayout.modelFolder, .directory, in: indexFolder, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    } catch let error as FileSystemError
      where error.code == .notDirectory || error.code == .symbolicLinkLoop
    {
      throw StoreError.notAdoptable(error.path, reason: "it is not a folder")
    }
  }

  /// Whether something has the manifest's name.
  func hasManifest() throws -> Bool {
    try FileSystem.statusIfPresent(of: Manifest.fileName, in: folder) != nil
  }

  private func checkHasNoManifest() throws {
    if try hasManifest() { throw StoreError.manifestInTheWay(folder.path) }
  }

  /// Forces every file and folder to stable storage, and records size and digest of each file.
  ///
  /// - Parameter progress: Called with the bytes that were read, after each piece.
  /// - Returns: The files, and what the file system says of everything, for `checkIsUnchanged(_:)`.
  /// - Throws: `StoreError` for a name that no file of a model may have, for what is neither a file
  ///   nor a folder, and when something changed meanwhile.
  func settle(
    progress: (AdditionProgress) -> Void = { _ in }
  ) throws -> (files: [ModelFile], content: Content) {
    let staged = StagedFolder(folder: folder, attemptFolder: indexFolder)
    do {
      let before = try content()
      let sizes = before.values.map { $0.kind == .regular ? $0.size : 0 }
      var state = AdditionProgress(byteCount: 0, of: sizes.reduce(0, +))
      let files = try staged.settle {
        state.byteCount += $0
        progress(state)
      }
      guard !files.isEmpty else {
        throw StoreError.emptyModel(folder.path)
      }
      try checkIsUnchanged(before)
      return (files, before)
    } catch let failure as StagedFolder.SynchronizationFailure {
      throw failure.cause
    } catch {
      try checkHasNoManifest()
      throw error
    }
  }

  /// What the file system says of everything in the folder, by path.
  typealias Content = [String: FileStatus]

  /// Checks that nothing was added, removed or changed.
  func checkIsUnchanged(_ content: Content) throws {
    let now = try self.content()
    guard now != content else {
      return
    }
    let changed = Set(now.keys).union(content.keys).filter { now[$0] != content[$0] }
    throw StoreError.changedWhileAdopting(
      folder.path, names: changed.filter { !$0.isEmpty }.sorted())
  }

  private func content() throws -> Content {
    var content: Content = [:]
    try collect(folder, prefix: "", into: &content)
    return content
  }

  /// Opens everything, since on a network file system an opened file tells its time afresh.
  private func collect(
    _ current: FileDescriptor, prefix: String, into content: inout Content
  ) throws {
    content[prefix] = try current.status()
    for name in try FileSystem.list(".", in: current) {
      let path = prefix + name
      guard path != Manifest.fileName else {
        throw StoreError.manifestInTheWay(folder.path)
      }
      _ = try ModelFileName.parts(of: path)
      guard let status = try FileSystem.statusIfPresent(of: name, in: current) else {
        throw StoreError.unfound(path, in: folder.path)
      }
      switch status.kind {
      case .regular:
        content[path] = try FileDescriptor.open(
          name, .read, in: current, followingSymbolicLinks: false
        ).status()
      case .directory:
        let inner = try FileDescriptor.open(
          name, .directory, in: current, followingSymbolicLinks: false)
        try collect(inner, prefix: path + "/", into: &content)
      case .symbolicLink, .other:
        throw StoreError.notAdoptable("\(current.path)/\(name)", reason: "it is no regular file")
      }
    }
  }

  /// Gives the folder its manifest, durably and all at once, which makes it a model.
  ///
  /// The manifest is written beside the folder and linked into it, so nobody ever sees a part of
  /// it. Of this, another adoption, and an attempt that sets the folder aside, one gets the name.
  ///
  /// - Parameters:
  ///   - manifest: The bytes.
  ///   - content: What must be so still right before.
  /// - Throws: `StoreError` when the name is taken, or something has changed.
  func write(_ manifest: [UInt8], ifStill content: Content) throws {
    let name = StoreLayout.adoptionManifest(id: UniqueName.make())
    let file = try FileDescriptor.open(name, .createNew, in: indexFolder)
    defer { try? FileSystem.unlink(name, in: indexFolder) }
    try permissions.apply(to: file)
    try file.write(contentsOf: manifest)
    try file.synchronize()
    guard try file.status().size == manifest.count else {
      throw FileSystemError(code: .inputOutput, operation: "write", path: file.path)
    }
    try file.close()
    try checkHasNoManifest()
    try checkIsUnchanged(content)
    do {
      try FileSystem.link(name, in: indexFolder, to: Manifest.fileName, in: folder)
    } catch let error as FileSystemError {
      // Two names say that the link was made, whatever the reply was.
      if try FileSystem.statusIfPresent(of: name, in: indexFolder)?.linkCount != 2 {
        throw error.code == .exists ? StoreError.manifestInTheWay(folder.path) : error
      }
    }
    try folder.synchronizeDirectory()
  }
}
