/// What the header of a list says of the space: a domain for each hyperparameter of single values.
///
/// Members of groups and elements of lists have paths, `optimizer.rate` and `widths[0]`.
struct DeclaredSpace: Equatable {
  /// The paths in the order of the space.
  private(set) var paths: [String] = []
  /// The lists whose elements have domains of their own.
  private(set) var lists: Set<String> = []
  private var domains: [String: [DeclaredDomain]] = [:]

  /// Reads the lines of a header.
  ///
  /// - Parameters:
  ///   - lines: The lines, see `SearchSpace.lines`.
  ///   - names: The names that the list's paramsets have; lines of other things are left out.
  init(lines: [String], names: Set<String>) {
    for line in lines {
      // The lines of a union's spaces are items of a list.
      let text = line.drop { $0 == " " || $0 == "-" }
      // A name may hold what separates it from its domain.
      let candidates = text.indices.filter { text[$0...].hasPrefix(": ") }
      guard let end = candidates.last(where: { names.contains(String(text[..<$0])) }) else {
        continue
      }
      add(text[text.index(end, offsetBy: 2)...], path: String(text[..<end]), condition: nil)
    }
  }

  /// The domain of a path; `nil` where the header has none, or several that differ, as spaces of a
  /// union may.
  func domain(of path: String) -> DeclaredDomain? {
    guard let all = domains[path], let first = all.first,
      all.allSatisfy({ $0.text == first.text })
    else { return nil }
    return first
  }

  /// All that the header says of a path, for people.
  func text(of path: String) -> String? {
    var texts: [String] = []
    for domain in domains[path] ?? [] where !texts.contains(domain.text) {
      texts.append(domain.text)
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", or ")
  }

  private mutating func add(_ text: Substring, path: String, condition: String?) {
    let parts = TopLevelText.parts(of: text, separatedBy: ", when ") ?? [text]
    let conditions = [condition].compactMap { $0 } + parts.dropFirst().map(String.init)
    let condition = conditions.isEmpty ? nil : conditions.joined(separator: " and ")
    if let content = TopLevelText.content(of: parts[0], from: "group {", to: "}"),
      let members = TopLevelText.parts(of: content, separatedBy: "; ")
    {
      for member in members {
        guard let end = member.firstRange(of: ": ") else { continue }
        add(
          member[end.upperBound...], path: "\(path).\(member[..<end.lowerBound])",
          condition: condition)
      }
    } else if let content = TopLevelText.content(of: parts[0], from: "list [", to: "]"),
      let elements = TopLevelText.parts(of: content, separatedBy: "; ")
    {
      lists.insert(path)
      for (position, element) in elements.enumerated() {
        add(element, path: "\(path)[\(position)]", condition: condition)
      }
    } else {
      if domains[path] == nil { paths.append(path) }
      domains[path, default: []].append(DeclaredDomain(text: parts[0], condition: condition))
    }
  }
}
