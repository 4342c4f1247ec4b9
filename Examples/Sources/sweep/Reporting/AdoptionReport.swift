import ModelStorage

/// What became of adoptions, as lines and as JSON.
struct AdoptionReport: Encodable, Equatable {
  /// Why an index has no model.
  struct Failure: Encodable, Equatable {
    /// The index.
    let index: Int
    /// Why.
    let reason: String
  }

  /// The indices whose files became models.
  private(set) var adopted: [Int] = []
  /// The indices that were complete already.
  private(set) var alreadyComplete: [Int] = []
  /// The indices whose files did not become models.
  private(set) var failures: [Failure] = []

  /// Takes note of an index that is complete now.
  ///
  /// - Returns: One line for people.
  mutating func add(_ publication: Publication) -> String {
    switch publication {
    case .published(let model):
      adopted.append(model.index)
      return "adopted: \(model.directory.printable)"
    case .alreadyComplete(let model):
      alreadyComplete.append(model.index)
      return "complete already, nothing changed: \(model.directory.printable)"
    }
  }

  /// Takes note of an index that is not.
  mutating func add(_ error: StoreError, index: Int) {
    failures.append(Failure(index: index, reason: "\(error)"))
  }
}
