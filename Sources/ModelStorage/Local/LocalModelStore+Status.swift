import InternalFileSystem

extension LocalModelStore {
  /// Which of the indices are complete, running, failed or missing, by one listing of each kind of
  /// marker, or of one where all are complete.
  ///
  /// An attempt counts as running while its process lives, where that can be known, and else while
  /// it has shown that it lives within the last three intervals.
  public func status(of indices: Range<Int>) async throws -> StoreStatus {
    try await BlockingWork.run {
      let complete = Set(try completeMarkers().map(\.index))
      if indices.allSatisfy(complete.contains) {
        // No other marker says anything of them.
        return StoreStatus(of: indices, complete: complete, running: [], failures: [])
      }
      let failures = try markerNames(in: layout.failureMarkers)
        .compactMap { FailureMarker(name: $0)?.failure }
      let running = try runningIndices { indices.contains($0) && !complete.contains($0) }
      return StoreStatus(
        of: indices, complete: complete, running: running, failures: failures)
    }
  }

  func completeMarkers() throws -> [CompleteMarker] {
    try markerNames(in: layout.completeMarkers).compactMap(CompleteMarker.init(name:))
  }

  private func runningIndices(where isWanted: (Int) -> Bool) throws -> Set<Int> {
    let markers = try markerNames(in: layout.runningMarkers)
      .compactMap(RunningMarker.init(name:)).filter { isWanted($0.index) }
    var indices: Set<Int> = []
    guard !markers.isEmpty else {
      return indices
    }
    let liveness = try Liveness(folder: layout.runningMarkers, defaultInterval: beatInterval)
    for marker in markers where !indices.contains(marker.index) {
      if try liveness.isAlive(marker.name) {
        indices.insert(marker.index)
      }
    }
    return indices
  }

  private func markerNames(in folder: String) throws -> [String] {
    do {
      return try FileSystem.list(folder, followingSymbolicLinks: false)
    } catch let error as FileSystemError where error.code == .noEntry {
      // Every store has the folder: without it nothing must be taken for missing and run again.
      throw StoreError(
        code: .noStore, subject: folder, problem: "this folder of the store is gone",
        remedy: "check that the file system is mounted there, or create the store again")
    }
  }
}
