import HyperparameterSpace
import SweepList

/// The values of a list by hyperparameter: a column for each, a row for each paramset.
struct ParameterTable {
  /// The values of one hyperparameter.
  struct Column {
    /// Its name, or inside maps and lists its path.
    let path: String
    /// Its values by index; `nil` where a paramset has none.
    var values: [ParameterValue?]
  }

  /// The number of paramsets.
  let count: Int
  /// The hyperparameters: those of the header in its order, then all others as they come.
  let columns: [Column]
  /// What the header says of them.
  let space: DeclaredSpace

  /// Reads a list.
  ///
  /// - Throws: The library's errors for a list that cannot be read.
  init(_ list: ParamsetList) throws {
    var paramsets: [Paramset] = []
    try list.forEach { _, paramset in paramsets.append(paramset) }
    self.init(paramsets, header: try list.header()?.space ?? [])
  }

  /// Takes paramsets apart.
  ///
  /// - Parameters:
  ///   - paramsets: The paramsets of a list.
  ///   - header: The lines of the space in its header.
  init(_ paramsets: [Paramset], header: [String]) {
    count = paramsets.count
    space = DeclaredSpace(lines: header, names: Set(paramsets.flatMap(\.names)))
    var values: [String: [ParameterValue?]] = [:]
    var order = space.paths
    for (index, paramset) in paramsets.enumerated() {
      for (name, value) in paramset {
        Self.forEachPart(of: value, path: name, lists: space.lists) { path, value in
          if values[path] == nil {
            values[path] = Array(repeating: nil, count: paramsets.count)
            if !order.contains(path) { order.append(path) }
          }
          values[path]?[index] = value
        }
      }
    }
    columns = order.compactMap { path in values[path].map { Column(path: path, values: $0) } }
  }

  /// The members of maps, and the elements of lists that have domains of their own, each alone.
  private static func forEachPart(
    of value: ParameterValue, path: String, lists: Set<String>,
    _ body: (String, ParameterValue) -> Void
  ) {
    switch value {
    case .map(let members) where !members.isEmpty:
      for (name, member) in members {
        forEachPart(of: member, path: "\(path).\(name)", lists: lists, body)
      }
    case .list(let elements) where lists.contains(path):
      for (position, element) in elements.enumerated() {
        forEachPart(of: element, path: "\(path)[\(position)]", lists: lists, body)
      }
    default: body(path, value)
    }
  }
}
