/// Goes through the points of a grid in order: where neighbours differ in the last axis, one step
/// costs one level.
struct GridWalk {
  /// The level of each axis at the current point, as far as 32 bits hold it; those of axes that do not
  /// exist are of no account.
  private(set) var digits: [Int32]
  private var positions: [Int]
  private let diagram: GridDiagram
  /// The decisions that lead to the current point.
  private var path: [Decision] = []

  private struct Decision {
    let node: Int
    let axis: Int
    let segment: Int
    /// The level.
    var position: Int
    /// The end of the segment's levels.
    let end: Int
  }

  /// - Parameter index: The index of the first point, below the grid's count.
  init(_ diagram: GridDiagram, from index: WholeNumber) {
    self.diagram = diagram
    digits = Array(repeating: 0, count: diagram.levels.count)
    positions = Array(repeating: 0, count: diagram.levels.count)
    diagram.forEachDecision(at: index) { node, segment, position in
      path.append(decision(node, segment: segment))
      path[path.count - 1].position = position
      takeLevel(at: path.count - 1)
    }
  }

  /// The values of the axes at the current point; those of axes that do not exist are of no account.
  var values: [ParameterValue] { positions.indices.map { value(ofAxis: $0) } }

  /// The value of an axis at the current point.
  func value(ofAxis axis: Int) -> ParameterValue { diagram.levels[axis][positions[axis]] }

  /// Goes on to the next point.
  ///
  /// - Precondition: The current point is not the last.
  mutating func advance() {
    while let last = path.indices.last {
      path[last].position += 1
      if path[last].position == path[last].end {
        let (node, segment) = (path[last].node, path[last].segment + 1)
        guard segment < diagram.nodes[node].segments.count else {
          path.removeLast()
          continue
        }
        path[last] = decision(node, segment: segment)
      }
      takeLevel(at: last)
      descend(from: diagram.nodes[path[last].node].segments[path[last].segment].next)
      return
    }
  }

  /// Takes the first level of every axis from a node on.
  private mutating func descend(from node: Int) {
    var node = node
    while node != 0 {
      path.append(decision(node, segment: 0))
      takeLevel(at: path.count - 1)
      node = diagram.nodes[node].segments[0].next
    }
  }

  private mutating func takeLevel(at place: Int) {
    positions[path[place].axis] = path[place].position
    digits[path[place].axis] = Int32(truncatingIfNeeded: path[place].position)
  }

  /// The decision of a node for the first level of a segment.
  private func decision(_ node: Int, segment: Int) -> Decision {
    let positions = diagram.nodes[node].segments[segment].positions
    return Decision(
      node: node, axis: diagram.nodes[node].axis, segment: segment,
      position: positions.lowerBound, end: positions.upperBound)
  }
}
