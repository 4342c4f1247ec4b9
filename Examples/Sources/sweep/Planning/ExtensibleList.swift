import HyperparameterSpace
import SweepList

/// A list that a plain Latin hypercube made, so that it can be extended.
struct ExtensibleList {
  /// The file.
  let path: String
  /// The design that the list's header names.
  let design: LatinHypercube

  /// Reads the header of a list.
  ///
  /// - Throws: `CommandError` where it names no such design; the library's errors where the list
  ///   cannot be read.
  init(path: String) throws {
    self.path = path
    guard let text = try ParamsetList(path: path).header()?.design else {
      throw CommandError(
        """
        --extend: a list must begin with the comments of 'sweep plan', one of which names its \
        design; \(path) has none; give the list as it was written.
        """)
    }
    guard let design = Self.latinHypercube(text) else {
      throw CommandError(
        """
        --extend: only a plain latin-hypercube can be extended; \(path) is \(text); \
        \(Self.remedy(for: text))
        """)
    }
    self.design = design
  }

  /// The design of a description.
  private static func latinHypercube(_ text: String) -> LatinHypercube? {
    let form = #/latin-hypercube, count (\d+), seed (\d+)(, centered)?/#
    guard let match = text.wholeMatch(of: form), let count = Int(match.1), count >= 1,
      let seed = UInt64(match.2)
    else { return nil }
    return LatinHypercube(
      count: count, seed: seed, placement: match.3 == nil ? .jittered : .centered)
  }

  /// What to do with a list of another design.
  private static func remedy(for text: String) -> String {
    let name = DesignName(rawValue: String(text.prefix { $0 != "," }))
    if let name, name.isPrefixStable {
      return "plan it again with a larger --count, which keeps its paramsets."
    }
    if let match = text.firstMatch(of: #/, extending (\d+)$/#) {
      return "extend the list of \(match.1) again, or plan a new one."
    }
    return "plan a new list."
  }

  /// Refuses a list whose items are not the first paramsets of a sweep.
  ///
  /// - Parameters:
  ///   - sweep: What the list's design makes of the space, and more.
  ///   - space: The path of the space file.
  /// - Throws: `CommandError` for the first item that differs, `YAMLError` for a fault in the text.
  func check(against sweep: Sweep, space: String) throws {
    var count = 0
    try ParamsetList(path: path).forEach { index, paramset in
      count += 1
      guard index < design.count else { return }
      guard paramset != sweep[index] else { return }
      throw CommandError(
        """
        --extend: item \(index) of \(path) must be what \(space) and its design give; \
        \(Self.difference(between: paramset, and: sweep[index])); \
        use the space that the list was planned from.
        """)
    }
    guard count == design.count else {
      throw CommandError(
        """
        --extend: a list must have the \(design.count) items of its design; \(path) has \(count); \
        give the list as it was written.
        """)
    }
  }

  /// How an item differs from the paramset that it should be.
  private static func difference(between item: Paramset, and paramset: Paramset) -> String {
    for (name, value) in item {
      guard let expected = paramset[name] else { return "\(name) is only in the list" }
      if value != expected { return "\(name) is \(value) in the list and \(expected) here" }
    }
    let missing = paramset.names.first { item[$0] == nil }
    return missing.map { "\($0) is not in the list" } ?? "the order of the names differs"
  }
}
