/// What `sweep exec` says itself: lines on standard error, as standard output is the command's.
enum ExecOutput {
  /// Says a line about an index.
  static func say(_ index: Int, _ text: String) {
    // The training is worth more than its log.
    try? StandardStream.error.write("sweep: index \(index): \(text.printable)\n")
  }
}
