/// A look at what stands under `<index>/model`.
enum ModelFolder {
  /// What a look found.
  typealias Finding = FolderFinding<Manifest>

  /// Looks afresh, whatever was seen before.
  ///
  /// - Throws: `FileSystemError` or `StoreError` when the look itself fails; that says nothing about
  ///   the model.
  static func look(at index: Int, in layout: StoreLayout) throws -> Finding {
    try FolderLook(
      name: StoreLayout.modelFolder, openParent: { try layout.openIndexFolder(index) },
      mismatch: { $0.index == index ? nil : "its manifest is of index \($0.index)" }
    ).finding()
  }
}
