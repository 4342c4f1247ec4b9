/// Builds the decision diagram of a grid.
///
/// What can be told apart is found from the first axis on, the nodes then from the last axis back.
/// Neither recurses, so that there may be any number of axes.
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
  /// The axes before each place in the order whose classes matter there or later.
  private var live: [[Int]] = []

  /// Neighbouring levels of one class.
  private struct ClassSegment {
    let positions: Range<Int>
    let levelClass: Int
  }

  /// How it goes on from a state, which is the classes of the axes that matter.
  private enum Step {
    /// The axis does not exist; the state after it, if that is accepted.
    case skip(Int?)
    /// The accepted levels, each run with the state after it.
    case decide([Run])
  }

  /// Neighbouring levels after which the state is the same.
  private struct Run {
    var positions: Range<Int>
    let next: Int
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
    var current: [Int] = []
    for (place, axis) in layout.order.enumerated() {
      current = current.filter { lastUse[$0] >= place }
      live.append(current)
      current.append(axis)
    }
    live.append([])
  }

  /// The diagram; `nil` where no point is accepted.
  ///
  /// - Throws: `DesignError` for one that would be too large.
  func diagram() throws -> GridDiagram? {
    var nodes = [GridDiagram.Node(axis: -1, segments: [], count: 1)]
    // The node of each state at a place; after the last there is one state, the end.
    var nodeOfState: [Int?] = [0]
    for (axis, steps) in zip(layout.order, try steps()).reversed() {
      nodeOfState = steps.map { step in
        switch step {
        case .skip(let next): return next.flatMap { nodeOfState[$0] }
        case .decide(let runs):
          guard let node = Self.node(axis, runs, nodeOfState, nodes) else { return nil }
          nodes.append(node)
          return nodes.count - 1
        }
      }
    }
    guard let root = nodeOfState[0] else { return nil }
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

  /// How it goes on from each state that can be reached, for each place in the order.
  private func steps() throws -> [[Step]] {
    var states: [[Int]] = [[]]
    var result: [[Step]] = []
    var runCount = 0
    for (place, axis) in layout.order.enumerated() {
      var following: [[Int]] = []
      var positionOfState: [[Int]: Int] = [:]
      func next(_ classes: [Int]) -> Int {
        let state = live[place + 1].map { classes[$0] }
        if let position = positionOfState[state] { return position }
        positionOfState[state] = following.count
        following.append(state)
        return following.count - 1
      }
      var steps: [Step] = []
      for state in states {
        var classes = [Int](repeating: Self.absent, count: levels.count)
        for (axis, levelClass) in zip(live[place], state) { classes[axis] = levelClass }
        guard layout.axes[axis].conditions.allSatisfy({ holds($0, classes) }) else {
          steps.append(.skip(accepts(classes, at: place) ? next(classes) : nil))
          runCount += 1
          continue
        }
        var runs: [Run] = []
        for segment in segments[axis] {
          classes[axis] = segment.levelClass
          guard accepts(classes, at: place) else { continue }
          let next = next(classes)
          if let last = runs.last, last.next == next,
            last.positions.upperBound == segment.positions.lowerBound
          {
            runs[runs.count - 1].positions =
              last.positions.lowerBound..<segment.positions.upperBound
          } else {
            runs.append(Run(positions: segment.positions, next: next))
          }
        }
        steps.append(.decide(runs))
        runCount += runs.count
        guard runCount <= Self.mostSegments else {
          throw DesignError.tooEntangled(layout.axes[axis].name, most: Self.mostSegments)
        }
      }
      result.append(steps)
      states = following
    }
    return result
  }

  /// The node that decides an axis; `nil` where no point lies beyond it.
  private static func node(
    _ axis: Int, _ runs: [Run], _ nodeOfState: [Int?], _ nodes: [GridDiagram.Node]
  ) -> GridDiagram.Node? {
    var result: [GridDiagram.Segment] = []
    var count: WholeNumber = 0
    for run in runs {
      guard let next = nodeOfState[run.next] else { continue }
      let countOfEach = nodes[next].count
      if let last = result.last, last.next == next,
        last.positions.upperBound == run.positions.lowerBound
      {
        result[result.count - 1].positions = last.positions.lowerBound..<run.positions.upperBound
      } else {
        result.append(
          GridDiagram.Segment(
            positions: run.positions, next: next, countOfEach: countOfEach, before: count))
      }
      count = count + WholeNumber(run.positions.count) * countOfEach
    }
    return result.isEmpty ? nil : GridDiagram.Node(axis: axis, segments: result, count: count)
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
