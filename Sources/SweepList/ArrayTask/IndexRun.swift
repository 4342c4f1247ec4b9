/// Indices at equal distances: `200-298:2`.
struct IndexRun: Hashable, Sendable {
  /// The lowest index.
  let first: Int
  /// The highest index.
  let last: Int
  /// The distance between indices; 1 for a single index.
  let step: Int

  /// The indices from `first` in steps up to `last` or just before it.
  ///
  /// - Precondition: 0 ≤ `first` ≤ `last`, `step` > 0.
  init(first: Int, through last: Int, step: Int = 1) {
    self.first = first
    self.last = last - (last - first) % step
    self.step = self.last == first ? 1 : step
  }

  /// The number of indices; `nil` where it is beyond `Int.max`.
  var count: Int? {
    let (count, overflow) = ((last - first) / step).addingReportingOverflow(1)
    return overflow ? nil : count
  }
}

extension IndexRun: CustomStringConvertible {
  /// The run as people write it.
  var description: String {
    if first == last { return "\(first)" }
    return step == 1 ? "\(first)-\(last)" : "\(first)-\(last):\(step)"
  }
}

extension IndexRun {
  /// The runs that describe a set of indices in its one canonical way: from the lowest index on, the
  /// longest run that begins there; of a run that skips indices, at least three.
  ///
  /// - Parameter runs: Runs in ascending order, none reaching into the next.
  /// - Complexity: O(runs), whatever their lengths.
  static func canonical(_ runs: [IndexRun]) -> [IndexRun] {
    var result: [IndexRun] = []
    // A stack, the next run on top: parts of runs are put back.
    var rest = Array(runs.reversed())
    while let head = rest.popLast() {
      // The second index is in the same run or begins the next one.
      guard let second = head.first < head.last ? head.first + head.step : rest.last?.first else {
        result.append(head)
        break
      }
      let step = second - head.first
      var last = head.last
      while let next = rest.last, next.first - last == step {
        rest.removeLast()
        if next.step == step || next.first == next.last {
          last = next.last
        } else {
          // Only the first index of the next run continues this one.
          last = next.first
          rest.append(IndexRun(first: next.first + next.step, through: next.last, step: next.step))
        }
      }
      if step == 1 ? last > head.first : (last - head.first) / step >= 2 {
        result.append(IndexRun(first: head.first, through: last, step: step))
      } else {
        result.append(IndexRun(first: head.first, through: head.first))
        if last > head.first { rest.append(IndexRun(first: second, through: last, step: step)) }
      }
    }
    return result
  }
}
