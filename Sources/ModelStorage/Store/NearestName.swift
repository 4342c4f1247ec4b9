/// Finds the name that was probably meant.
enum NearestName {
  /// "those there are: a, b; did you mean a?"; names beyond the first twelve are counted.
  static func list(_ names: [String], nearest given: String) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    let more = names.count > 12 ? " and \(names.count - 12) more" : ""
    let fact = "those there are: \(shown)\(more)"
    guard let nearest = nearest(to: given, among: names) else {
      return fact
    }
    return "\(fact); did you mean \(nearest)?"
  }

  /// The name with the fewest edits from `given`, at most a third of its letters; the first of equals.
  static func nearest(to given: String, among names: [String]) -> String? {
    let ranked = names.map { (name: $0, edits: edits(from: given, to: $0)) }
    guard let best = ranked.min(by: { $0.edits < $1.edits }),
      best.edits <= max(1, given.count / 3)
    else {
      return nil
    }
    return best.name
  }

  /// The Levenshtein distance: inserted, removed and replaced letters.
  private static func edits(from: String, to: String) -> Int {
    let target = Array(to)
    var row = Array(0...target.count)
    for (line, letter) in from.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in target.indices {
        let replaced = diagonal + (target[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[target.count]
  }
}
