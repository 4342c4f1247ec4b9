/// The name of the record that an attempt is running: `<index>.<attempt>.<attempt's id>`.
struct RunningMarker: Hashable {
  let index: Int
  let attempt: Int
  let attemptID: String

  /// The marker of an attempt.
  init(index: Int, attempt: Int, attemptID: String) {
    self.index = index
    self.attempt = attempt
    self.attemptID = attemptID
  }

  /// Reads a marker's name; `nil` for the name of something else.
  init?(name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let index = DecimalText.value(of: parts[0].utf8),
      let attempt = DecimalText.value(of: parts[1].utf8), !parts[2].isEmpty
    else {
      return nil
    }
    self.init(index: index, attempt: attempt, attemptID: String(parts[2]))
  }

  /// The marker of the attempt that has a folder of this name; `nil` for the name of something else.
  init?(attemptFolder name: String, index: Int) {
    let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == ".attempt",
      let attempt = DecimalText.value(of: parts[1].utf8), !parts[2].isEmpty
    else {
      return nil
    }
    self.init(index: index, attempt: attempt, attemptID: String(parts[2]))
  }

  var name: String { "\(index).\(attempt).\(attemptID)" }
}
