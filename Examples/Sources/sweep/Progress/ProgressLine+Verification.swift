import ModelStorage

extension StoredModel {
  /// Compares the content of all files, and shows how far that is.
  func verify(showing line: ProgressLine) async throws {
    try await verify(progress: line.verification(of: manifest.files, index: index))
  }
}

extension StoredCheckpoint {
  /// Compares the content of all files, and shows how far that is.
  func verify(showing line: ProgressLine) async throws {
    try await verify(progress: line.verification(of: manifest.files, index: index))
  }
}

extension ProgressLine {
  /// What is told how many bytes of some files were compared.
  fileprivate func verification(of files: [ModelFile], index: Int) -> @Sendable (Int) -> Void {
    let total = files.reduce(0) { $0 + $1.size }
    return { self.update(WorkProgress(bytes: $0, of: total, label: "verifying index \(index)")) }
  }
}
