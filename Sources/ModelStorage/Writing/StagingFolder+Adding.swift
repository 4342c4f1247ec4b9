extension StagingFolder {
  /// Makes the files of a folder, and of the folders in it, files of the same names here.
  ///
  /// In constant memory. On a file system that can clone files (Btrfs, XFS) they are cloned, else
  /// copied. Files here that have those names are replaced, others stay. Folders without files are left out.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder, which may be a symbolic link; nothing in it may be one.
  ///   - moving: Whether the files leave their folder: they are renamed where that is possible,
  ///     and belong to the attempt then, whatever becomes of it. The folders stay.
  ///   - progress: Called after each piece, from any thread, one call at a time.
  /// - Throws: `StoreError`; before anything is copied for names that no file of a model may have,
  ///   and for what is neither a file nor a folder. `CancellationError` between two pieces.
  public func add(
    contentsOf folder: String, moving: Bool = false,
    progress: @escaping @Sendable (AdditionProgress) -> Void = { _ in }
  ) async throws {
    let files = try await SourceFile.all(in: folder)
    var state = AdditionProgress(byteCount: 0, of: files.reduce(0) { $0 + $1.size })
    for file in files {
      try Task.checkCancellation()
      let before = state.byteCount
      let isMoved = moving ? try await file.move(to: path(for: file.name)) : false
      if !isMoved {
        try await writer(of: file.name).finish(copying: file) { [total = state.totalByteCount] in
          progress(AdditionProgress(byteCount: before + $0, of: total))
        }
        if moving {
          try await file.remove()
        }
      }
      state.byteCount = before + file.size
      progress(state)
    }
  }
}
