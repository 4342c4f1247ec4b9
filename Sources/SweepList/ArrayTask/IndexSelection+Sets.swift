extension IndexSelection {
  /// Whether an index is selected.
  ///
  /// - Complexity: O(log runs).
  public func contains(_ index: Int) -> Bool {
    // The first run that ends at or behind the index.
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < index { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].first <= index else { return false }
    return (index - runs[low].first) % runs[low].step == 0
  }

  /// The indices that are in this selection, in another, or in both.
  ///
  /// - Precondition: They are at most `Int.max` together.
  /// - Complexity: O(runs); where runs of different steps lie over each other, O(indices) of the
  ///   one with the larger step.
  public func union(_ other: IndexSelection) -> IndexSelection {
    combined(with: other) { $0 || $1 }
  }

  /// The indices that are in this selection and in another.
  ///
  /// - Complexity: As that of ``union(_:)``.
  public func intersection(_ other: IndexSelection) -> IndexSelection {
    combined(with: other) { $0 && $1 }
  }

  /// The indices of this selection that are not in another.
  ///
  /// - Complexity: As that of ``union(_:)``.
  public func subtracting(_ other: IndexSelection) -> IndexSelection {
    combined(with: other) { $0 && !$1 }
  }

  /// The indices at a range of positions.
  ///
  /// - Precondition: The positions are below the count.
  /// - Complexity: O(runs).
  public func selection(at positions: Range<Int>) -> IndexSelection {
    guard !positions.isEmpty else { return IndexSelection(counted: []) }
    let (first, last) = (self[positions.lowerBound], self[positions.upperBound - 1])
    return intersection(IndexSelection(counted: [IndexRun(first: first, through: last)]))
  }

  /// The indices that a rule takes, which is told in which of the two selections they are.
  private func combined(
    with other: IndexSelection, taking isTaken: (_ inSelf: Bool, _ inOther: Bool) -> Bool
  ) -> IndexSelection {
    // Stacks, the next run on top: what is left of runs is put back.
    var (left, right) = (Array(runs.reversed()), Array(other.runs.reversed()))
    var taken: [IndexRun] = []
    while let start = [left.last?.first, right.last?.first].compactMap(\.self).min() {
      let (isInLeft, isInRight) = (left.last?.first == start, right.last?.first == start)
      let part: IndexRun
      switch (isInLeft, isInRight) {
      case (true, true):
        // They go on together as long as they have one step.
        let last = left.commonEnd(with: right) ?? start
        part = left.popRun(through: last)
        right.popRun(through: last)
      case (true, false): part = left.popRun(before: right.last?.first)
      default: part = right.popRun(before: left.last?.first)
      }
      if isTaken(isInLeft, isInRight) { taken.append(part) }
    }
    return IndexSelection(counted: IndexRun.canonical(taken))
  }
}

extension [IndexRun] {
  /// Up to where the last runs of two stacks, which begin at one index, are the same.
  fileprivate func commonEnd(with other: [IndexRun]) -> Int? {
    guard let run = last, let same = other.last, run.step == same.step else { return nil }
    return Swift.min(run.last, same.last)
  }

  /// Takes from the last run what is up to an index, which is one of it.
  @discardableResult
  fileprivate mutating func popRun(through last: Int) -> IndexRun {
    let run = removeLast()
    if last < run.last {
      append(IndexRun(first: last + run.step, through: run.last, step: run.step))
    }
    return IndexRun(first: run.first, through: last, step: run.step)
  }

  /// Takes from the last run what is before an index; all of it where none is given.
  fileprivate mutating func popRun(before end: Int?) -> IndexRun {
    let run = self[count - 1]
    guard let end, end <= run.last else { return removeLast() }
    return popRun(through: run.first + (end - 1 - run.first) / run.step * run.step)
  }
}
