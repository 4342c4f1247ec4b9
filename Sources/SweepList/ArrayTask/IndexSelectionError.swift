/// What is wrong with the text of a selection of indices, and where.
public struct IndexSelectionError: Error, Sendable, Hashable {
  /// What the text belongs to: a variable, a file, or `indices`.
  public let subject: String
  /// The text before the place, or the last part of a long one.
  public let before: String
  /// The text from the place on, or the first part of a long one.
  public let after: String
  /// The place in the text, in characters counted from 1.
  public let column: Int
  /// The broken rule, what was given, what would do.
  public let message: String

  /// How much of a long text is shown on either side of the place.
  private static let shownCount = 24

  init(
    subject: String, text: some StringProtocol, at place: String.Index, _ message: String
  ) {
    self.subject = subject
    self.message = message
    let (before, after) = (text[..<place], text[place...])
    column = before.count + 1
    self.before =
      (before.count > Self.shownCount ? "…" : "") + String(before.suffix(Self.shownCount))
    self.after =
      String(after.prefix(Self.shownCount)) + (after.count > Self.shownCount ? "…" : "")
  }
}

extension IndexSelectionError: CustomStringConvertible {
  /// One line: the subject and place, the broken rule, the text around the place.
  public var description: String {
    let (before, after) = (Spelling.printable(before), Spelling.printable(after))
    return "\(subject):\(column): \(message) The text is '\(before)▸\(after)'."
  }
}
