/// The names that would have done, as the end of a message: the nearest one as a question, or all.
///
/// - Parameters:
///   - known: The names there are.
///   - name: The name that was given.
/// - Returns: Such as `it has epochs, optimizer; did you mean 'epochs'?`
package func knownNames(_ known: [String], near name: String) -> String {
  let list = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
  guard let nearest = nearestName(to: name, in: known) else { return "\(list)." }
  return "\(list); did you mean '\(nearest)'?"
}

/// The name nearest another in edits, where it is near enough to be a slip of the pen.
///
/// - Returns: A name at most a third of its length (at least one edit) away; the first of equals.
package func nearestName(to name: String, in known: [String]) -> String? {
  // A longer text is no slip of the pen, and the comparison takes time by the product of lengths.
  guard name.utf8.count <= 200 else { return nil }
  let candidates = known.map { (name: $0, distance: editDistance(name, $0)) }
  guard let nearest = candidates.min(by: { $0.distance < $1.distance }),
    nearest.distance <= max(1, nearest.name.count / 3)
  else { return nil }
  return nearest.name
}

/// The least number of characters to insert, delete or replace (Levenshtein distance).
private func editDistance(_ first: String, _ second: String) -> Int {
  let second = Array(second)
  var row = Array(0...second.count)
  for (i, character) in first.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in second.enumerated() {
      let substituted = diagonal + (character == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
    }
  }
  return row[second.count]
}
