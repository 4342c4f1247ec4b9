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
    var hasConditionsAcross = false
    sources = try parts.enumerated().map { position, part in
      var elements: [SearchSpace.Element] = []
      for element in space.elements {
        switch element {
        case .hyperparameter(let hyperparameter):
          guard partOfName[hyperparameter.name] == position else { continue }
          let (inside, across) = hyperparameter.conditions.divided {
            partOfName[$0.parameter.root] == position
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
          if constraint.parameters.allSatisfy({ partOfName[$0.root] == position }) {
            elements.append(element)
          }
        }
      }
      return try part.design.paramsets(of: SearchSpace(elements: elements))
    }
    self.hasConditionsAcross = hasConditionsAcross
    constraintsAcross = space.elements.compactMap { element in
      guard case .constraint(let constraint) = element,
        Set(constraint.parameters.map { partOfName[$0.root] }).count > 1
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

extension String {
  /// The first name of a path.
  fileprivate var root: String { String(prefix { $0 != "." && $0 != "[" }) }
}

extension [Condition] {
  /// The conditions that a test accepts, and the others.
  fileprivate func divided(
    _ isInside: (Condition) -> Bool
  ) -> (inside: [Condition], across: [Condition]) {
    (filter(isInside), filter { !isInside($0) })
  }
}
