/// Goes through the points of a grid in order: where neighbours differ in the last axis, one step
/// costs one level.
struct GridWalk {
  /// The values of the axes at the current point; those of axes that do not exist are of no account.
  private(set) var values: [ParameterValue]
  private let diagram: GridDiagram
  /// The decisions that lead to the current point.
  private var path: [Decision] = []

  private struct Decision {
    let node: Int
    var segment: Int
    var position: Int
  }

  /// - Parameter index: The index of the first point, below the grid's count.
  init(_ diagram: GridDiagram, from index: WholeNumber) {
    self.diagram = diagram
    values = diagram.values(at: index)
    var index = index
    var node = diagram.root
    while node != 0 {
      let segments = diagram.nodes[node].segments
      let segment = segments.lastIndex { $0.before <= index } ?? 0
      let (offset, rest) = (index - segments[segment].before)
        .quotientAndRemainder(dividingBy: segments[segment].countOfEach)
      let position = segments[segment].positions.lowerBound + (Int(exactly: offset) ?? 0)
      path.append(Decision(node: node, segment: segment, position: position))
      (node, index) = (segments[segment].next, rest)
    }
  }

  /// Goes on to the next point.
  ///
  /// - Precondition: The current point is not the last.
  mutating func advance() {
    while var decision = path.popLast() {
      let segments = diagram.nodes[decision.node].segments
      decision.position += 1
      if decision.position == segments[decision.segment].positions.upperBound {
        decision.segment += 1
        guard decision.segment < segments.count else { continue }
        decision.position = segments[decision.segment].positions.lowerBound
      }
      take(decision)
      descend(from: segments[decision.segment].next)
      return
    }
  }

  /// Takes the first level of every axis from a node on.
  private mutating func descend(from node: Int) {
    var node = node
    while node != 0 {
      let first = diagram.nodes[node].segments[0]
      take(Decision(node: node, segment: 0, position: first.positions.lowerBound))
      node = first.next
    }
  }

  private mutating func take(_ decision: Decision) {
    let axis = diagram.nodes[decision.node].axis
    values[axis] = diagram.levels[axis][decision.position]
    path.append(decision)
  }
}
