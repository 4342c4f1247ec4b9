/// Something that a command found wrong itself, in one line.
struct CommandError: Error, CustomStringConvertible, Equatable {
  /// Subject, broken rule, what was given, what would do.
  let description: String

  /// An error of this text.
  init(_ description: String) { self.description = description }
}
