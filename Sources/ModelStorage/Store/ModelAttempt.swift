/// One attempt to train and publish the model of one index.
///
/// Files are written into the attempt's own folder, where nobody sees them. They become the
/// index's model all at once by `publish(metrics:)`, or never.
///
/// An attempt ends with one of `publish`, `fail` and `discard`. One that ends with none, because
/// its process was killed, leaves the index as it was.
public protocol ModelAttempt: Sendable {
  /// The index of the paramset in its list.
  var index: Int { get }
  /// The scheduler's number of the attempt; not unique.
  var number: Int { get }
  /// What no other attempt has.
  var id: String { get }
  /// The folder to write the model's files into; it exists.
  var directory: String { get }

  /// The path to write one of the model's files to.
  ///
  /// - Parameter name: Such as `model.safetensors`, or `variables/weights.bin` with a folder, which
  ///   is made.
  /// - Throws: `StoreError` for a name that no file of a model may have, see `ModelFileName`.
  func path(for name: String) throws -> String

  /// Opens one of the model's files to be written in pieces; one of that name is replaced in the end.
  ///
  /// Everything that writes files for a trainer goes through this. An implementation may remember what
  /// the writer learns; unless it does, the file is written to `path(for:)`.
  ///
  /// - Parameter name: The name, see `path(for:)`.
  /// - Throws: `StoreError`.
  func writer(of name: String) throws -> ModelFileWriter

  /// Makes the files that were written the model of the index.
  ///
  /// All files must be closed. After a return, the model is durable and everybody sees it. When
  /// another attempt was first, its model stands and this one's files are removed: that is a
  /// result, not an error. After an error, correct the cause and publish again, unless the error
  /// says that the attempt is over. An error may come after the model was put in place, when only
  /// recording it failed; publishing again then returns what the first call would have. Of calls at
  /// once one publishes, and all return the same.
  ///
  /// - Parameter metrics: Numbers by which models are compared, by name.
  /// - Throws: `StoreError`.
  @discardableResult
  func publish(metrics: [String: Double]) async throws -> Publication

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
