/// A set of indices in ascending order, written like `0-99,105,200-298:2`.
///
/// ```swift
/// let selection = try IndexSelection(parsing: "0-99,105,200-298:2")
/// selection.count  // 151
/// selection[101]   // 200
/// ```
///
/// Equal sets have equal texts, whatever they were made of.
public struct IndexSelection: Sendable, Hashable {
  /// The runs of the canonical text.
  let runs: [IndexRun]
  /// The number of indices before each run, and in all.
  private let starts: [Int]

  /// The indices given, each once, in ascending order.
  ///
  /// - Parameter indices: In any order.
  /// - Precondition: None is negative.
  /// - Complexity: O(*n* log *n*).
  public init(_ indices: some Sequence<Int>) {
    let sorted = indices.sorted()
    precondition(sorted.first.map { $0 >= 0 } ?? true, "an index is not negative")
    var runs: [IndexRun] = []
    for index in sorted where index != runs.last?.last {
      runs.append(IndexRun(first: index, through: index))
    }
    self.init(counted: IndexRun.canonical(runs))
  }

  /// The indices of a range.
  ///
  /// - Precondition: None is negative.
  /// - Complexity: O(1).
  public init(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0, "an index is not negative")
    self.init(
      counted: range.isEmpty
        ? [] : [IndexRun(first: range.lowerBound, through: range.upperBound - 1)])
  }

  /// Runs in canonical form, of at most `Int.max` indices together.
  init(counted runs: [IndexRun]) {
    self.runs = runs
    starts = runs.reduce(into: [0]) { starts, run in
      starts.append((starts.last ?? 0) + (run.count ?? 0))
    }
  }
}

extension IndexSelection: RandomAccessCollection {
  /// The position of the lowest index.
  public var startIndex: Int { 0 }
  /// The number of indices.
  public var endIndex: Int { starts.last ?? 0 }

  /// The index at a position.
  ///
  /// - Precondition: The position is below the count.
  /// - Complexity: O(log runs).
  public subscript(position: Int) -> Int {
    precondition(indices.contains(position), "a selection of \(count) has no position \(position)")
    // The last run that starts at or before the position.
    var (low, high) = (0, runs.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= position { low = middle } else { high = middle - 1 }
    }
    return runs[low].first + (position - starts[low]) * runs[low].step
  }
}

extension IndexSelection: CustomStringConvertible {
  /// The canonical text, which parses to an equal selection; empty for no index.
  public var description: String { runs.map(\.description).joined(separator: ",") }

  /// The beginning of a long text, for messages.
  var shortDescription: String {
    let text = runs.prefix(12).map(\.description).joined(separator: ",")
    return runs.count > 12 ? "\(text),…" : text
  }
}
