import ArgumentParser
import SweepList

/// One `--index` that may name several.
struct IndicesOption: Equatable {
  /// The indices.
  let indices: IndexSelection

  /// Reads a selection such as `3` or `0-9,12`.
  ///
  /// - Throws: `ValidationError`.
  init(_ argument: String) throws {
    do {
      indices = try IndexSelection(parsing: argument)
    } catch let error as IndexSelectionError {
      throw ValidationError("\(error)")
    }
    guard !indices.isEmpty else {
      throw ValidationError("an index is expected; write a selection such as 3 or 0-9,12.")
    }
  }
}
