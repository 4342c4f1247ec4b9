import SweepList

/// Indices as people read and write them.
enum IndexText {
  /// The canonical text of a selection, such as `0-3,7`; `none` for no index.
  static func ranges(_ indices: some Sequence<Int>) -> String {
    let sorted = indices.sorted()
    guard !sorted.isEmpty else { return "none" }
    return "\(IndexSelection(sorted))"
  }
}
