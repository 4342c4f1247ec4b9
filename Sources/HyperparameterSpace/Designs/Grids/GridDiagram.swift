/// Which levels follow which in a grid: a decision diagram of the axes.
///
/// From the root on, each node decides the level of one axis, and leads to the node of the next axis
/// that then exists. A node knows how many points lie beyond it, so that the point at an index is
/// found by walking down once, and the index of a point likewise: O(axes), with conditions and
/// constraints as without. Levels with which it goes on alike share what follows.
struct GridDiagram: Sendable {
  /// The decision on one axis.
  struct Node: Sendable {
    let axis: Int
    /// The levels that lead on, in order.
    let segments: [Segment]
    /// How many points lie beyond the node.
    let count: WholeNumber
  }

  /// Neighbouring levels with which it goes on alike.
  struct Segment: Sendable {
    var positions: Range<Int>
    /// The node that follows.
    let next: Int
    /// How many points each of the levels has.
    let countOfEach: WholeNumber
    /// How many points of the node come before the segment's.
    let before: WholeNumber
  }

  /// The levels of each axis.
  let levels: [Levels]
  /// The nodes; the first is the end, with one point.
  let nodes: [Node]
  let root: Int

  /// The levels of each axis that are stored; none of the others.
  var listed: [[ParameterValue]] {
    levels.map { levels in
      guard case .listed(let values) = levels else { return [] }
      return values
    }
  }

  /// The number of points.
  var count: WholeNumber { nodes[root].count }

  /// The values of the axes at a point; those of axes that do not exist are null.
  func values(at index: WholeNumber) -> [ParameterValue] {
    var values = [ParameterValue](repeating: .null, count: levels.count)
    forEachDecision(at: index) { node, _, position in
      values[nodes[node].axis] = levels[nodes[node].axis][position]
    }
    return values
  }

  /// The decisions that lead to a point, from the root on: the node, which of its segments, and which
  /// level.
  func forEachDecision(
    at index: WholeNumber, _ body: (_ node: Int, _ segment: Int, _ position: Int) -> Void
  ) {
    var index = index
    var node = root
    while node != 0 {
      let place = nodes[node].segment(at: index)
      let segment = nodes[node].segments[place]
      let (offset, rest) = (index - segment.before)
        .quotientAndRemainder(dividingBy: segment.countOfEach)
      body(node, place, segment.positions.lowerBound + (Int(exactly: offset) ?? 0))
      (node, index) = (segment.next, rest)
    }
  }

  /// The index of the point with these values; `nil` where the grid has none.
  func index(of values: [ParameterValue], isActive: [Bool]) -> WholeNumber? {
    var index: WholeNumber = 0
    var node = root
    var decided = 0
    while node != 0 {
      let axis = nodes[node].axis
      guard isActive[axis], let position = levels[axis].position(of: values[axis]),
        let segment = nodes[node].segments.first(where: { $0.positions.contains(position) })
      else { return nil }
      let offset = WholeNumber(position - segment.positions.lowerBound)
      index = index + segment.before + offset * segment.countOfEach
      node = segment.next
      decided += 1
    }
    return decided == isActive.count { $0 } ? index : nil
  }
}

extension GridDiagram.Node {
  /// Which segment holds a point of the node.
  func segment(at index: WholeNumber) -> Int {
    var (lower, upper) = (0, segments.count - 1)
    while lower < upper {
      let middle = (lower + upper + 1) / 2
      if segments[middle].before <= index { lower = middle } else { upper = middle - 1 }
    }
    return lower
  }
}
