import InternalFileSystem

extension LocalModelStore {
  /// Takes the model of an index away, for good; the index is missing then and can be trained again.
  ///
  /// The marker goes first: whatever stops this, no marker is left without a model. Then the folder is
  /// renamed into the trash, which takes it away at once and whole, and is deleted there. Readers that
  /// are reading the model lose its files. A damaged model can be removed; what other programs
  /// wrote is not. Checkpoints go first, unless the model was published so that they stay; those of
  /// a damaged model stay, to go on from.
  ///
  /// No attempt of the index should publish meanwhile: it may put back the marker of the model that
  /// goes, until `verify` looks.
  ///
  /// - Parameter index: The index whose model it is.
  /// - Throws: `StoreError`, with code `noModel` when there is none of this store.
  public func remove(index: Int) async throws {
    try await BlockingWork.run {
      try Self.check(index: index)
      try checkIdentity()
      let path = layout.model(index)
      guard let indexFolder = try layout.openIndexFolder(index),
        let status = try FileSystem.statusIfPresent(of: StoreLayout.modelFolder, in: indexFolder)
      else {
        throw StoreError.noModel(path)
      }
      let digest: String
      switch try ModelFolder.look(at: index, in: layout) {
      case .complete(let manifest, let manifestDigest):
        // Before the model: what is left of them would be gone on from.
        removeUnkeptCheckpoints(of: manifest, in: indexFolder)
        digest = manifestDigest
      case .unusable(_, _, let manifestDigest?): digest = manifestDigest
      case .unusable(_, let reason, nil): throw StoreError.notRemovable(path, reason: reason)
      case .absent: throw StoreError.noModel(path)
      }
      try removeMarkers(of: index, manifestDigest: digest)
      let trash = try Trash(layout)
      let name = try trash.take(StoreLayout.modelFolder, in: indexFolder, expected: status)
      try indexFolder.synchronizeDirectory()
      // Somebody who had looked before may have put the marker back.
      try removeMarkers(of: index, manifestDigest: digest)
      // On NFS a file that somebody still has open keeps its folder; that is left to `collect`.
      try? trash.delete(name)
    }
  }

  /// Removes the markers that a model has, and no other's.
  private func removeMarkers(of index: Int, manifestDigest: String) throws {
    try removeMarkers(
      completeMarkers().filter { $0.index == index && $0.isOf(manifestDigest: manifestDigest) })
  }
}
