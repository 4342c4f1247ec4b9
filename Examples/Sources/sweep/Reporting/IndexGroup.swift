/// Indices that are alike, as reports tell of them: how many, and which.
struct IndexGroup: Encodable, Equatable {
  /// The number of indices.
  let count: Int
  /// The indices, such as `0-3,7`; empty for none.
  let indices: String

  /// The group of these indices.
  init(_ indices: some Collection<Int>) {
    count = indices.count
    self.indices = indices.isEmpty ? "" : IndexText.ranges(indices)
  }

  /// Groups as lines for people, aligned.
  ///
  /// - Parameter groups: Each with its name.
  static func lines(_ groups: [(name: String, group: IndexGroup)]) -> [String] {
    let nameWidth = groups.map(\.name.count).max() ?? 0
    let countWidth = "\(groups.map(\.group.count).max() ?? 0)".count
    return groups.map { name, group in
      let number = "\(group.count)".leftPadded(to: countWidth)
      let end = group.count > 0 ? "  \(group.indices)" : ""
      return "  \(name.rightPadded(to: nameWidth))  \(number)\(end)"
    }
  }
}
