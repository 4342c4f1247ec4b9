/// One attempt to train and publish the model of one index.
///
/// Files are written into the attempt's own folder, where nobody sees them. They become the
/// index's model all at once by `publish(metrics:)`, or never. On the way there, checkpoints are
/// saved, from which another attempt goes on when this one is killed.
///
/// An attempt ends with one of `publish`, `fail` and `discard`. One that ends with none, because
/// its process was killed, leaves the index as it was.
public protocol ModelAttempt: StagingFolder {
  /// The index of the paramset in its list.
  var index: Int { get }
  /// The scheduler's number of the attempt; not unique.
  var number: Int { get }
  /// What no other attempt has.
  var id: String { get }

  /// Makes the files that were written the model of the index.
  ///
  /// All files must be closed. After a return, the model is durable and everybody sees it. When
  /// another attempt was first, its model stands and this one's files are removed: that is a
  /// result, not an error. After an error, correct the cause and publish again, unless the error
  /// says that the attempt is over. An error may come after the model was put in place, when only
  /// recording it failed; publishing again then returns what the first call would have. Of calls at
  /// once one publishes, and all return the same.
  ///
  /// - Parameters:
  ///   - metrics: Numbers by which models are compared, by name.
  ///   - keepingCheckpoints: Whether the checkpoints of the index stay beside the model; otherwise
  ///     they are removed. Of attempts that differ in this, the one whose model stands decides.
  /// - Throws: `StoreError`.
  @discardableResult
  func publish(
    metrics: [String: Double], keepingCheckpoints: Bool
  ) async throws -> Publication

  /// Saves a checkpoint: some files, all at once and durably, or nothing.
  ///
  /// After a return it survives the attempt, its host and a power cut. Each save is a checkpoint of
  /// its own: one of the same step, of this or of another attempt, is neither replaced nor in the
  /// way. When the index is complete already, that is no error.
  ///
  /// - Parameters:
  ///   - step: How far the training is, such as the number of epochs or steps done; from 0.
  ///   - metrics: Numbers by which checkpoints are compared, by name.
  ///   - retention: Which checkpoints of the index are kept, whoever saved them; the others are
  ///     removed, never the one just saved. What cannot be removed is left to the next save.
  ///   - write: Writes the files into the folder that it is given, and closes them.
  /// - Returns: The checkpoint in the store. Attempts may remove it; see `loadCheckpoint`.
  /// - Throws: What `write` throws; `StoreError`, with code `invalidArgument` for a step below 0,
  ///   `invalidModel` when no file was written, `attemptOver` after the attempt's end. Nothing is
  ///   left then, unless only making it durable failed; the attempt can go on.
  @discardableResult
  nonisolated(nonsending) func saveCheckpoint(
    step: Int, metrics: [String: Double], keeping retention: CheckpointRetention,
    _ write: (CheckpointFolder) async throws -> Void
  ) async throws -> StoredCheckpoint

  /// Loads the newest good checkpoint of the index, whichever attempt saved it.
  ///
  /// All of its content is read and compared with what was saved, since it is read but once. Its
  /// files are this attempt's until its end: nobody removes them meanwhile. They must not be
  /// changed.
  ///
  /// - Parameters:
  ///   - step: The step that it must be of; `nil` for any.
  ///   - isUsable: Whether a good one can be used; when not, the next older is tried.
  /// - Returns: The checkpoint, if there is one, and those newer that are damaged.
  /// - Throws: What `isUsable` throws; `StoreError` when looking itself failed, which says nothing
  ///   of what there is, with code `attemptOver` after the attempt's end.
  func loadCheckpoint(
    step: Int?, where isUsable: @escaping @Sendable (StoredCheckpoint) throws -> Bool
  ) async throws -> LoadedCheckpoint

  /// Ends the attempt, removes its files, and records why.
  ///
  /// Does as much of that as it can, and throws nothing: the process that failed says so itself.
  ///
  /// - Parameter reason: One line for people, such as "loss is NaN in epoch 3"; in a text of several
  ///   lines the status escapes the line breaks.
  func fail(reason: String) async

  /// Ends the attempt and removes its files, as if it had not been.
  func discard() async throws
}
