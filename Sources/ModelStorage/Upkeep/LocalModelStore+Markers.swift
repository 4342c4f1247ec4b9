import InternalFileSystem

extension LocalModelStore {
  /// Writes the marker of a model that was found, where it has none; whether it was missing.
  ///
  /// Whoever published may have been killed before the model was durable, so that is done first.
  /// The model may be removed between the look that found it and the marker; then the marker goes again.
  @discardableResult
  func restoreMarker(_ manifest: Manifest, manifestDigest: String) throws -> Bool {
    let marker = CompleteMarker(manifest: manifest, manifestDigest: manifestDigest)
    let markerPath = FileSystem.join(layout.completeMarkers, marker.name)
    guard try FileSystem.statusIfPresent(of: markerPath) == nil else {
      return false
    }
    for path in [layout.model(manifest.index), layout.indexFolder(manifest.index)] {
      try FileDescriptor.open(path, .directory, followingSymbolicLinks: false)
        .synchronizeDirectory()
    }
    try FileDescriptor.open(layout.root, .directory).synchronizeDirectory()
    return try markFound(manifest, manifestDigest: manifestDigest)
  }

  /// Marks a model that somebody else published, and may remove; whether it had no marker.
  @discardableResult
  func markFound(_ manifest: Manifest, manifestDigest: String) throws -> Bool {
    guard try markComplete(manifest, manifestDigest: manifestDigest) else {
      return false
    }
    if case .complete(_, manifestDigest) = try ModelFolder.look(at: manifest.index, in: layout) {
      return true
    }
    try removeMarkers([CompleteMarker(manifest: manifest, manifestDigest: manifestDigest)])
    return false
  }

  /// Removes markers, durably; whether there were any.
  @discardableResult
  func removeMarkers(_ markers: [CompleteMarker]) throws -> Bool {
    guard !markers.isEmpty else {
      return false
    }
    let folder = try FileDescriptor.open(
      layout.completeMarkers, .directory, followingSymbolicLinks: false)
    var hasRemoved = false
    for marker in markers {
      if try FileSystem.statusIfPresent(of: marker.name, in: folder) != nil {
        // Its name alone makes it a marker, whatever it is.
        try FileSystem.removeTree(marker.name, in: folder)
        hasRemoved = true
      }
    }
    try folder.synchronizeDirectory()
    return hasRemoved
  }
}
