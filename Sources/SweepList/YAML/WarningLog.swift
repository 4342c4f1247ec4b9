internal import HyperparameterSpace

/// Collects what readers disagree on in one text.
final class WarningLog {
  /// The first of the warnings.
  private(set) var warnings: [YAMLWarning] = []
  /// How many there are.
  private(set) var count = 0

  private let path: String
  /// Made when it is needed: most lists have nothing to compare.
  private lazy var schema = YAML11Schema()

  /// The most warnings that are kept: a list may have one for every value.
  static let most = 1_000

  /// An empty log for a text.
  init(path: String) { self.path = path }

  /// Takes note of a plain scalar, where readers disagree on it.
  func note(plain text: String, isName: Bool, at place: ParamsetOrigin.Place) {
    guard !ReaderDisagreement.isEveryday(text, isName: isName),
      let disagreement = ReaderDisagreement(plain: text, isName: isName, schema: schema)
    else { return }
    count += 1
    guard warnings.count < Self.most else { return }
    warnings.append(
      YAMLWarning(
        path: path, line: place.line, column: place.column, message: disagreement.message))
  }
}
