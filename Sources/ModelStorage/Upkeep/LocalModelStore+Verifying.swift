import InternalFileSystem

extension LocalModelStore {
  /// Looks at the models themselves, and makes the markers say what is there.
  ///
  /// A model without a marker gets one, and a marker of no model, of a damaged or of another one is
  /// removed. Sizes are always compared with the manifests. Models are never changed. Attempts may
  /// go on meanwhile.
  ///
  /// ```swift
  /// let report = try await store.verify(rehashing: true)
  /// for finding in report.damaged { print(finding.path, finding.reason) }
  /// ```
  ///
  /// - Parameters:
  ///   - indices: The indices to look at; `nil` for all that the store has anything of.
  ///   - rehashing: Whether all files are read, and their content compared too.
  ///   - progress: Called after each index, and while content is read, from any thread, one call at
  ///     a time.
  /// - Returns: What was found. A model that cannot be looked at is told there, and is no error.
  /// - Throws: `StoreError` when the store cannot be listed or a marker cannot be written;
  ///   `CancellationError` when the task was cancelled, between two indices.
  @discardableResult
  public func verify(
    _ indices: Range<Int>? = nil, rehashing: Bool = false,
    progress: @escaping @Sendable (VerificationProgress) -> Void = { _ in }
  ) async throws -> VerificationReport {
    // Markers are listed before the models are looked at: a model published in between has its marker.
    let (candidates, markers) = try await BlockingWork.run {
      try checkIdentity()
      let markers = Dictionary(grouping: try completeMarkers(), by: \.index)
      let candidates = Set(markers.keys).union(try indexFolders())
        .filter { indices?.contains($0) ?? true }
      return (candidates.sorted(), markers)
    }
    var state = VerificationState(count: candidates.count)
    for index in candidates {
      try Task.checkCancellation()
      let before = state
      state = try await BlockingWork.run {
        var state = before
        try verify(
          index, markers: markers[index] ?? [], rehashing: rehashing, state: &state,
          progress: progress)
        state.progress.examined += 1
        return state
      }
      progress(state.progress)
    }
    return state.report
  }

  /// How far a verification is, and what it found.
  private struct VerificationState: Sendable {
    var report = VerificationReport()
    var progress: VerificationProgress

    init(count: Int) {
      progress = VerificationProgress(examined: 0, count: count, byteCount: 0)
    }
  }

  private func verify(
    _ index: Int, markers: [CompleteMarker], rehashing: Bool, state: inout VerificationState,
    progress: (VerificationProgress) -> Void
  ) throws {
    let path = layout.model(index)
    let finding: ModelFolder.Finding
    var defect: String?
    do {
      finding = try ModelFolder.look(at: index, in: layout)
      if rehashing, case .complete(let manifest, _) = finding {
        defect = try ModelContent.defect(of: manifest, in: layout) { count in
          state.progress.byteCount += count
          progress(state.progress)
        }
      }
    } catch {
      state.report.unexamined.append(
        UpkeepFinding(index: index, path: path, reason: Self.reason(of: error)))
      return
    }
    var standing: String?
    switch finding {
    case .absent: break
    case .unusable(_, let reason, let manifestDigest):
      let finding = UpkeepFinding(index: index, path: path, reason: reason)
      if manifestDigest == nil {
        state.report.unverified.append(finding)
      } else {
        state.report.damaged.append(finding)
      }
    case .complete(let manifest, let manifestDigest):
      standing = CompleteMarker(manifest: manifest, manifestDigest: manifestDigest).name
      if markers.allSatisfy({ $0.name != standing }),
        try restoreMarker(manifest, manifestDigest: manifestDigest)
      {
        state.report.restoredMarkers.append(index)
      }
      if let defect {
        state.report.damaged.append(UpkeepFinding(index: index, path: path, reason: defect))
      } else {
        state.report.complete.append(index)
      }
    }
    if try removeMarkers(markers.filter { $0.name != standing }) {
      state.report.removedMarkers.append(index)
    }
  }

  /// The indices that have a folder.
  private func indexFolders() throws -> [Int] {
    try FileSystem.list(layout.root).compactMap { DecimalText.value(of: $0.utf8) }
  }

  /// What an error says, on one line and without naming its own kind.
  static func reason(of error: any Error) -> String {
    (error as? FileSystemError).map { StoreError($0).description } ?? "\(error)"
  }
}
