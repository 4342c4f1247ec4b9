/// Builds the decision diagram of a grid, from the last axis back.
struct GridDiagramBuilder {
  private let layout: SpaceLayout
  private let levels: [Levels]
  /// The levels of each axis in segments that conditions and constraints do not tell apart.
  private var segments: [[ClassSegment]] = []
  /// A level of each class, for each axis.
  private var representatives: [[ParameterValue]] = []
  /// The constraints that can be judged once an axis is decided, by its place in the order.
  private var constraints: [[AxisConstraint]]
  /// Up to which place in the order the class of an axis matters.
  private var lastUse: [Int]
  private var nodes = [GridDiagram.Node(axis: -1, segments: [], count: 1)]
  private var nodeOfState: [State: Int?] = [:]
  private var segmentCount = 0

  /// Neighbouring levels of one class.
  private struct ClassSegment {
    let positions: Range<Int>
    let levelClass: Int
  }

  /// What decides how it goes on: the place in the order, and the classes that still matter.
  private struct State: Hashable {
    let place: Int
    let classes: [Int]
  }

  /// The class of an axis that does not exist.
  private static let absent = -1

  /// More make a diagram that no longer pays.
  private static let mostSegments = 1 << 21

  init(layout: SpaceLayout, levels: [Levels]) throws {
    self.layout = layout
    self.levels = levels
    constraints = Array(repeating: [], count: layout.order.count)
    lastUse = Array(repeating: -1, count: levels.count)
    var placeOfAxis = Array(repeating: 0, count: levels.count)
    for (place, axis) in layout.order.enumerated() { placeOfAxis[axis] = place }
    var tests = [[Condition.Test]](repeating: [], count: levels.count)
    var isToldApart = [Bool](repeating: false, count: levels.count)
    func use(_ condition: AxisCondition, until place: Int) {
      tests[condition.axis].append(condition.test)
      lastUse[condition.axis] = max(lastUse[condition.axis], place)
    }
    for axis in levels.indices {
      for condition in layout.axes[axis].conditions { use(condition, until: placeOfAxis[axis]) }
    }
    for constraint in layout.constraints {
      let axes = constraint.axes + constraint.conditions.map(\.axis)
      let place = axes.map { placeOfAxis[$0] }.max() ?? 0
      constraints[place].append(constraint)
      for condition in constraint.conditions { use(condition, until: place) }
      switch constraint.kind {
      case .forbidden(let conditions):
        for condition in conditions { use(condition, until: place) }
      case .predicate(let axes, _, _):
        for axis in axes {
          isToldApart[axis] = true
          lastUse[axis] = max(lastUse[axis], place)
        }
      }
    }
    for axis in levels.indices {
      let (segments, representatives) = try Self.classes(
        of: levels[axis], tests[axis], toldApart: isToldApart[axis], name: layout.axes[axis].name)
      self.segments.append(segments)
      self.representatives.append(representatives)
    }
  }

  /// The diagram; `nil` where no point is accepted.
  ///
  /// - Throws: `DesignError` for one that would be too large.
  mutating func diagram() throws -> GridDiagram? {
    var classes = [Int](repeating: Self.absent, count: levels.count)
    guard let root = try node(at: 0, &classes) else { return nil }
    return GridDiagram(levels: levels.map(\.stored), nodes: nodes, root: root)
  }

  /// The levels of an axis in classes that no test tells apart.
  private static func classes(
    of levels: Levels, _ tests: [Condition.Test], toldApart: Bool, name: String
  ) throws -> ([ClassSegment], [ParameterValue]) {
    if toldApart {
      guard levels.count <= mostSegments else {
        throw DesignError.tooManyLevelsForConstraint(
          name, count: levels.count, most: mostSegments)
      }
      return (
        (0..<levels.count).map { ClassSegment(positions: $0..<$0 + 1, levelClass: $0) },
        (0..<levels.count).map { levels[$0] }
      )
    }
    let accepted = tests.flatMap { levels.positions(where: $0) }
    let borders = Set(accepted.flatMap { [$0.lowerBound, $0.upperBound] } + [0, levels.count])
      .sorted()
    var classOfSignature: [[Bool]: Int] = [:]
    var representatives: [ParameterValue] = []
    let segments = zip(borders, borders.dropFirst()).map { start, end in
      let value = levels[start]
      let signature = tests.map { $0.accepts(value) }
      let levelClass = classOfSignature[signature] ?? representatives.count
      if levelClass == representatives.count {
        classOfSignature[signature] = levelClass
        representatives.append(value)
      }
      return ClassSegment(positions: start..<end, levelClass: levelClass)
    }
    return (segments, representatives)
  }

  /// The node that decides the axis at a place in the order; `nil` where no point lies beyond it.
  private mutating func node(at place: Int, _ classes: inout [Int]) throws -> Int? {
    guard place < layout.order.count else { return 0 }
    let live = layout.order[..<place].filter { lastUse[$0] >= place }
    let state = State(place: place, classes: live.map { classes[$0] })
    if let known = nodeOfState[state] { return known }
    let axis = layout.order[place]
    defer { classes[axis] = Self.absent }
    let node: Int?
    if layout.axes[axis].conditions.allSatisfy({ holds($0, classes) }) {
      node = try decision(on: axis, at: place, &classes)
    } else {
      classes[axis] = Self.absent
      node = accepts(classes, at: place) ? try self.node(at: place + 1, &classes) : nil
    }
    nodeOfState[state] = .some(node)
    return node
  }

  private mutating func decision(
    on axis: Int, at place: Int, _ classes: inout [Int]
  ) throws -> Int? {
    var result: [GridDiagram.Segment] = []
    var count: WholeNumber = 0
    for segment in segments[axis] {
      classes[axis] = segment.levelClass
      guard accepts(classes, at: place), let next = try node(at: place + 1, &classes) else {
        continue
      }
      let countOfEach = nodes[next].count
      if let last = result.last, last.next == next,
        last.positions.upperBound == segment.positions.lowerBound
      {
        result[result.count - 1].positions =
          last.positions.lowerBound..<segment.positions.upperBound
      } else {
        result.append(
          GridDiagram.Segment(
            positions: segment.positions, next: next, countOfEach: countOfEach, before: count))
      }
      count = count + WholeNumber(segment.positions.count) * countOfEach
    }
    segmentCount += result.count
    guard segmentCount <= Self.mostSegments else {
      throw DesignError.tooEntangled(layout.axes[axis].name, most: Self.mostSegments)
    }
    guard !result.isEmpty else { return nil }
    nodes.append(GridDiagram.Node(axis: axis, segments: result, count: count))
    return nodes.count - 1
  }

  private func holds(_ condition: AxisCondition, _ classes: [Int]) -> Bool {
    let levelClass = classes[condition.axis]
    return levelClass != Self.absent
      && condition.test.accepts(representatives[condition.axis][levelClass])
  }

  /// Whether the constraints that can be judged at a place accept what was decided.
  private func accepts(_ classes: [Int], at place: Int) -> Bool {
    constraints[place].allSatisfy { constraint in
      guard constraint.conditions.allSatisfy({ holds($0, classes) }) else { return true }
      switch constraint.kind {
      case .forbidden(let conditions):
        return !conditions.allSatisfy { holds($0, classes) }
      case .predicate(let axes, let names, let accepts):
        let existing = axes.indices.filter { classes[axes[$0]] != Self.absent }
        return accepts(
          Paramset(
            names: existing.map { names[$0] },
            values: existing.map { representatives[axes[$0]][classes[axes[$0]]] }))
      }
    }
  }
}
