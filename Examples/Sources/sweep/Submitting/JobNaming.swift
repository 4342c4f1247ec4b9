import Foundation

/// What schedulers take for names of jobs.
struct JobNaming: Sendable {
  /// The most characters of a name's beginning; a submission and a number follow.
  let most: Int
  /// Whether names are in small letters, without `_`.
  let isStrict: Bool

  /// AWS Batch takes 128 of the characters `A-Z a-z 0-9 _ -`; others take these too.
  static let general = JobNaming(most: 100, isStrict: false)
  /// Kubernetes: names of 63 characters with their pods' numbers, as in the domain name system.
  static let kubernetes = JobNaming(most: 40, isStrict: true)

  /// The beginning of names: what was given, or what the list's name makes.
  ///
  /// - Throws: ``CommandError`` for a name that the scheduler does not take.
  func prefix(_ options: SubmissionOptions) throws -> String {
    guard let name = options.name else {
      let stem = URL(fileURLWithPath: options.list).deletingPathExtension().lastPathComponent
      let letters = (isStrict ? stem.lowercased() : stem).map { isAllowed($0) ? $0 : "-" }
      return String("sweep-\(String(letters))".prefix(most))
    }
    guard let first = name.first, first.isLetter || first.isNumber, name.count <= most,
      name.allSatisfy(isAllowed)
    else {
      throw CommandError(
        """
        --name: a name has 1 to \(most) of the characters \(isStrict ? "a-z 0-9 -" : "A-Z a-z 0-9 _ -"), \
        a letter or digit first; it is '\(name.printable)'.
        """)
    }
    return name
  }

  private func isAllowed(_ character: Character) -> Bool {
    guard character.isASCII else { return false }
    return character.isNumber || character == "-"
      || (isStrict ? character.isLowercase : character.isLetter || character == "_")
  }
}
