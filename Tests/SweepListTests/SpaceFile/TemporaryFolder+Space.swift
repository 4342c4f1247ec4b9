import HyperparameterSpace
import SweepList

extension TemporaryFolder {
  /// The space file of a text.
  func space(_ text: String, limits: ListLimits = .default) throws -> SpaceFile {
    try SpaceFile(path: try file("s.yml", text), limits: limits)
  }

  /// The space file of a text under `parameters:`, each line indented by two blanks.
  func parameters(_ text: String) throws -> SpaceFile {
    let lines = text.split(separator: "\n").map { "  \($0)\n" }
    return try space("parameters:\n\(lines.joined())")
  }

  /// What is said of a text that is refused, without the folder; the message's first line and the
  /// characters over the caret.
  func refusal(of text: String) -> Refusal {
    let description = message { _ = try space(text) }.replacing("\(path)/", with: "")
    let lines = description.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard lines.count == 3 else { return Refusal(message: description, mark: "") }
    return Refusal(
      message: lines[0], mark: String(lines[1].dropFirst(lines[2].count - 1)))
  }
}

/// What a refused file's error says, and the rest of the line from the caret on.
struct Refusal: Equatable {
  let message: String
  let mark: String
}
