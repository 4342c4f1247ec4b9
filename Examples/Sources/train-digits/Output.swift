import SystemPackage

/// Writes lines at once: a training run's output is watched while it runs, and read after a kill.
enum Output {
  /// Writes a line to standard output.
  static func print(_ line: String) {
    write("\(line)\n", to: .standardOutput)
  }

  /// Writes a line to standard error, with the program's name.
  static func printError(_ line: String) {
    write("train-digits: \(line)\n", to: .standardError)
  }

  private static func write(_ text: String, to stream: FileDescriptor) {
    // Nothing is left to tell anybody when this fails, and the training is worth more than its log.
    _ = try? stream.writeAll(text.utf8)
  }
}
