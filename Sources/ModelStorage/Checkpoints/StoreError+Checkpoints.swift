// The errors of checkpoints are worded here.
extension StoreError {
  /// A step below 0.
  public static func invalidStep(_ step: Int) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "step \(step)", problem: "a step is at least 0",
      remedy: "give the number of epochs or steps that are done")
  }

  /// A checkpoint that was saved without a file.
  ///
  /// - Parameter subject: Where the files would be.
  public static func emptyCheckpoint(_ subject: String) -> StoreError {
    StoreError(
      code: .invalidModel, subject: subject,
      problem: "a checkpoint has at least one file; none was written",
      remedy: "write the files to path(for:) of the folder given, then save again")
  }

  static func damagedCheckpoint(_ path: String, reason: String) -> StoreError {
    StoreError(
      code: .unreadable, subject: path, problem: reason, remedy: "go on from an older checkpoint")
  }

  static func vanishingCheckpoints(_ path: String) -> StoreError {
    StoreError(
      code: .fileSystem, subject: path,
      problem: "checkpoints of this index are removed faster than they can be read",
      remedy: "see what else works on this index, then run again")
  }

  static func checkpointOfOtherList(_ path: String, digest: String) -> StoreError {
    StoreError(
      code: .unreadable, subject: path, problem: "it belongs to the list with SHA-256 \(digest)",
      remedy: "use a store of its own for each list")
  }

  static func invalidRetention(last: Int) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "last \(last)",
      problem: "at least the newest checkpoint is kept", remedy: "keep 1 or more")
  }

  static func invalidRetention(best: Int) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "best \(best)",
      problem: "a number of checkpoints is at least 0", remedy: "keep 0 or more")
  }

  static func noFile(_ name: String, in checkpoint: StoredCheckpoint) -> StoreError {
    StoreError(
      code: .noFile, subject: checkpoint.directory,
      problem: "this checkpoint has no file '\(name)'",
      remedy: "those there are: \(listed(checkpoint.manifest.files.map(\.path)))")
  }

  static func notACheckpointsFolder(_ path: String, errorNumber: Int32) -> StoreError {
    StoreError(
      code: .fileSystem, subject: path,
      problem:
        "the folder of checkpoints must be a folder itself; this is a file or a symbolic link",
      remedy: "move it away, or put the folder in its place", errorNumber: errorNumber)
  }
}
