internal import HyperparameterSpace

/// A map of a space file: its keys one by one, and errors that say whose they are.
struct NodeMap {
  /// What the map describes, such as a hyperparameter's path; empty for the file itself.
  let subject: String
  /// Where its name stands.
  let place: ParamsetOrigin.Place
  /// The keys and what stands under them.
  let entries: YAMLEntries<MarkedNode>
  let parser: YAMLParser

  /// Takes a node apart.
  ///
  /// - Parameters:
  ///   - node: The node, which must be a map.
  ///   - subject: What it describes.
  ///   - place: Where its name stands; the node's own place where it has none.
  ///   - expected: What should stand there, such as `a map of names to tests`.
  ///   - remedy: What would do, with a full stop.
  init(
    _ node: MarkedNode, subject: String, at place: ParamsetOrigin.Place? = nil,
    expected: String, remedy: String, parser: YAMLParser
  ) throws {
    self.subject = subject
    self.place = place ?? node.place
    self.parser = parser
    guard case .map(let entries) = node.content else {
      let prefix = subject.isEmpty ? "" : "\(Spelling.printable(subject)): "
      throw parser.error(
        at: node.place, "\(prefix)\(expected) is expected; it is \(node.kind); \(remedy)")
    }
    self.entries = entries
  }

  /// The names of the keys.
  var keys: [String] { entries.names }

  /// What stands under a key, where it is there.
  subscript(key: String) -> MarkedNode? {
    entries.position(of: key).map { entries.values[$0] }
  }

  /// What stands under a key that must be there.
  func node(_ key: String) throws -> MarkedNode {
    guard let node = self[key] else {
      throw error(at: place, "the key '\(key)' is missing; add it.")
    }
    return node
  }

  /// Where a key stands; the map's place where it has none.
  func keyPlace(_ key: String) -> ParamsetOrigin.Place {
    entries.position(of: key).map { entries.places[$0].name } ?? place
  }

  /// Where the value of the first of some keys stands; the map's place where it has none of them.
  func valuePlace(ofFirst keys: String...) -> ParamsetOrigin.Place {
    keys.lazy.compactMap { self[$0] }.first?.place ?? place
  }

  /// Refuses keys that are not known.
  ///
  /// - Parameters:
  ///   - known: The keys that are.
  ///   - kind: What the map is, such as `a hyperparameter`.
  func check(keys known: [String], of kind: String) throws {
    for (key, place) in zip(entries.names, entries.places.map(\.name)) where !known.contains(key) {
      let remedy =
        nearestName(to: key, in: known).map { "did you mean '\($0)'?" }
        ?? "\(kind) has \(known.joined(separator: ", "))."
      throw error(at: place, "unknown key '\(Spelling.printable(key))'; \(remedy)")
    }
  }

  /// An error about the map.
  func error(at place: ParamsetOrigin.Place, _ message: String) -> YAMLError {
    parser.error(
      at: place, subject.isEmpty ? message : "\(Spelling.printable(subject)): \(message)")
  }
}

extension [String] {
  /// Such as `min, max and step`.
  func list(_ conjunction: String = "and") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
