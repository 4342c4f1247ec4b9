import InternalFileSystem

/// The name of a checkpoint's folder: `<step>-<id>`, with an id that no other checkpoint has.
struct CheckpointName: Hashable {
  let step: Int
  let id: String

  /// The name of a new checkpoint.
  ///
  /// - Throws: `StoreError` for a step below 0.
  init(step: Int) throws {
    guard step >= 0 else {
      throw StoreError.invalidStep(step)
    }
    self.step = step
    id = UniqueName.make()
  }

  /// Reads a folder's name; `nil` for the name of something else.
  init?(_ text: String) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let step = DecimalText.value(of: parts[0]),
      UniqueName.isOne(parts[1])
    else {
      return nil
    }
    self.step = step
    id = String(decoding: parts[1], as: UTF8.self)
  }

  /// The name of the folder among those of the index's checkpoints.
  var text: String { "\(step)-\(id)" }
  /// The name of the folder that is being written, in the attempt's folder.
  var staged: String { "checkpoint-\(id)" }
}
