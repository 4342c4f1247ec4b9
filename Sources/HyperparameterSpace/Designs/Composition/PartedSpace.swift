/// A space divided into parts, each with a design of its own.
struct PartedSpace {
  private let space: SearchSpace
  private let partOfName: [String: Int]
  private let sources: [any ParamsetSource]
  /// Whether something's existence depends on another part.
  private let hasConditionsAcross: Bool
  /// The constraints that look at several parts.
  private let constraintsAcross: [Constraint]

  /// Divides a space.
  ///
  /// - Throws: ``SweepError`` where the parts do not fit the space, and what their designs throw.
  init(_ space: SearchSpace, _ parts: [DesignPart]) throws {
    self.space = space
    let partOfName = try Self.partOfName(space, parts)
    self.partOfName = partOfName
    try Self.checkGroups(of: space.layout, partOfName)
    var hasConditionsAcross = false
    sources = try parts.enumerated().map { position, part in
      var elements: [SearchSpace.Element] = []
      for element in space.elements {
        switch element {
        case .hyperparameter(let hyperparameter):
          guard partOfName[hyperparameter.name] == position else { continue }
          let (inside, across) = hyperparameter.conditions.divided {
            partOfName.value(ofRootOf: $0.parameter) == position
          }
          if let first = across.first {
            guard part.design is any UnitCubeDesign else {
              throw SweepError.conditionAcrossGrids(
                hyperparameter.name, parent: first.parameter)
            }
            hasConditionsAcross = true
          }
          elements.append(
            .hyperparameter(
              Hyperparameter(
                hyperparameter.name, hyperparameter.domain, conditions: inside)))
        case .union(let spaces):
          if spaces.first?.hyperparameters.first.map({ partOfName[$0.name] == position }) == true {
            elements.append(element)
          }
        case .constraint(let constraint):
          if constraint.parameters.allSatisfy({ partOfName.value(ofRootOf: $0) == position }) {
            elements.append(element)
          }
        }
      }
      return try part.design.paramsets(of: SearchSpace(elements: elements))
    }
    self.hasConditionsAcross = hasConditionsAcross
    constraintsAcross = space.elements.compactMap { element in
      guard case .constraint(let constraint) = element,
        Set(constraint.parameters.map { partOfName.value(ofRootOf: $0) }).count > 1
      else { return nil }
      return constraint
    }
  }

  /// The paramsets of the whole space, in its order, that a composition of the parts makes.
  func source(
    _ composition: ([any ParamsetSource]) throws -> any ParamsetSource
  ) throws -> any ParamsetSource {
    let arranged = ArrangedParamsets(
      source: try composition(sources), layout: space.layout, partOfName: partOfName,
      isInvertible: !hasConditionsAcross)
    guard !constraintsAcross.isEmpty else { return arranged }
    return try FilteredParamsets(
      arranged, label: constraintsAcross.map(\.label).joined(separator: "; ")
    ) { space.contains($0) }
  }

  /// Checks that members of groups depend on nothing in another part.
  private static func checkGroups(
    of layout: SpaceLayout, _ partOfName: [String: Int]
  ) throws {
    var partOfAxis: [Int: Int] = [:]
    for member in layout.members {
      for axis in member.content.axes { partOfAxis[axis] = partOfName[member.name] }
    }
    for member in layout.members {
      for inner in member.content.groupMembers {
        for condition in inner.conditions
        where partOfAxis[condition.axis] != partOfName[member.name] {
          throw SweepError.conditionAcrossGrids(
            inner.content.axes.first.map { layout.axes[$0].name } ?? inner.name,
            parent: layout.axes[condition.axis].name)
        }
      }
    }
  }

  /// Which part each name at the top of the space belongs to.
  private static func partOfName(
    _ space: SearchSpace, _ parts: [DesignPart]
  ) throws -> [String: Int] {
    let known = space.layout.names
    var partOfName: [String: Int] = [:]
    for (position, part) in parts.enumerated() {
      for name in part.names ?? [] {
        guard known.contains(name), partOfName.updateValue(position, forKey: name) == nil else {
          throw SweepError.part(name, known: known)
        }
      }
    }
    let rest = parts.indices.filter { parts[$0].names == nil }
    for name in known where partOfName[name] == nil {
      guard let part = rest.first, rest.count == 1 else {
        throw SweepError.noPart(name, restCount: rest.count)
      }
      partOfName[name] = part
    }
    for case .union(let spaces) in space.elements {
      let names = spaces.flatMap(\.hyperparameters).map(\.name)
      for name in names where partOfName[name] != partOfName[names[0]] {
        throw SweepError.dividedUnion(name)
      }
    }
    return partOfName
  }
}

extension Constraint {
  /// The hyperparameters that the constraint looks at.
  fileprivate var parameters: [String] {
    switch kind {
    case .forbidden(let conditions): conditions.map(\.parameter)
    case .predicate(let parameters, _): parameters
    }
  }
}

extension [String: Int] {
  /// The value for the name that a path begins with; names may hold dots themselves.
  fileprivate func value(ofRootOf path: String) -> Int? {
    if let value = self[path] { return value }
    let ends = path.indices.filter { path[$0] == "." || path[$0] == "[" }
    return ends.compactMap { self[String(path[..<$0])] }.last
  }
}

extension LayoutContent {
  /// The axes of the content.
  fileprivate var axes: [Int] {
    switch self {
    case .axis(let axis): [axis]
    case .group(let members): members.flatMap(\.content.axes)
    case .list(let elements): elements.flatMap(\.axes)
    }
  }

  /// The members of groups in the content, at any depth.
  fileprivate var groupMembers: [LayoutMember] {
    switch self {
    case .axis: []
    case .group(let members): members + members.flatMap(\.content.groupMembers)
    case .list(let elements): elements.flatMap(\.groupMembers)
    }
  }
}

extension [Condition] {
  /// The conditions that a test accepts, and the others.
  fileprivate func divided(
    _ isInside: (Condition) -> Bool
  ) -> (inside: [Condition], across: [Condition]) {
    (filter(isInside), filter { !isInside($0) })
  }
}
