/// Checks the parts of a search space and lays out its axes.
///
/// In two passes: the first makes the axes and notes what each name stands for where; the second
/// resolves the conditions and constraints, which may name what is written after them.
struct SpaceLayoutBuilder {
  var axes: [Axis] = []
  var scopes: [SpaceScope] = []
  var constraints: [(constraint: Constraint, scope: Int, enclosing: [AxisCondition])] = []
  private var nameOfStream: [UInt64: String] = [:]
  private var unionCount = 0

  /// A member whose conditions are not resolved yet.
  struct Draft {
    let name: String
    let path: String
    let conditions: [Condition]
    let scope: Int
    /// The choices of unions' spaces that the member stands in.
    let choices: [AxisCondition]
    let content: DraftContent
  }

  /// What a member is, its own members not resolved yet.
  indirect enum DraftContent {
    case axis(Int)
    case group([Draft])
    case list([DraftContent])
  }

  /// The layout of a space of these parts.
  ///
  /// - Throws: `SearchSpaceError`.
  mutating func layout(of elements: [SearchSpace.Element]) throws -> SpaceLayout {
    scopes = [SpaceScope(parent: nil, prefix: "")]
    let found = try drafts(of: elements, scope: 0, choices: [])
    guard !found.isEmpty else { throw SearchSpaceError.empty }
    let members = try found.map { try member($0, enclosing: []) }
    let resolved = try constraints.map { try resolve($0.constraint, $0.scope, $0.enclosing) }
    return SpaceLayout(
      axes: axes, order: try order(), constraints: resolved, members: members)
  }

  private mutating func drafts(
    of elements: [SearchSpace.Element], scope: Int, choices: [AxisCondition]
  ) throws -> [Draft] {
    var found: [Draft] = []
    for element in elements {
      switch element {
      case .hyperparameter(let hyperparameter):
        found.append(try draft(of: hyperparameter, scope: scope, choices: choices))
      case .constraint(let constraint):
        constraints.append((constraint, scope, choices))
      case .union(let spaces):
        found += try drafts(ofUnion: spaces, scope: scope, choices: choices)
      }
    }
    return found
  }

  private mutating func drafts(
    ofUnion spaces: [SearchSpace], scope: Int, choices: [AxisCondition]
  ) throws -> [Draft] {
    guard !spaces.isEmpty else { throw SearchSpaceError.noMembers("union") }
    let domain = Domain.choices(spaces.indices.map { .integer($0) })
    let selector = try addAxis(
      Axis(
        name: "?\(unionCount)", domain: domain,
        quantile: .finite(
          .integers(lower: 0, step: 1, count: spaces.count), .equal(spaces.count)),
        isUnionChoice: true))
    axes[selector].conditions = choices
    unionCount += 1
    var found: [Draft] = []
    for (position, space) in spaces.enumerated() {
      scopes.append(SpaceScope(parent: scope, prefix: scopes[scope].prefix))
      found += try drafts(
        of: space.elements, scope: scopes.count - 1,
        choices: choices + [AxisCondition(axis: selector, test: .oneOf([.integer(position)]))])
    }
    // A name of one of the spaces is taken for what stands beside the union.
    for child in scopes
    where child.parent == scope && child.prefix == scopes[scope].prefix {
      scopes[scope].reserved.formUnion(child.ownNames.union(child.reserved))
    }
    return found
  }

  private mutating func draft(
    of hyperparameter: Hyperparameter, scope: Int, choices: [AxisCondition]
  ) throws -> Draft {
    let name = hyperparameter.name
    guard !name.isEmpty else { throw SearchSpaceError.emptyName }
    // Spellings of one name that Unicode holds equal would be two keys to some readers, one to
    // others.
    guard scopes[scope].ownNames.insert(name).inserted, isFree(name, in: scope) else {
      throw SearchSpaceError.duplicateName(scopes[scope].prefix + name)
    }
    let path = scopes[scope].prefix + name
    return Draft(
      name: name, path: path, conditions: hyperparameter.conditions, scope: scope,
      choices: choices,
      content: try content(of: hyperparameter.domain, name: name, path: path, scope: scope))
  }

  /// Whether a name is not that of a hyperparameter which a paramset has at the same place.
  private func isFree(_ name: String, in scope: Int) -> Bool {
    guard !scopes[scope].reserved.contains(name) else { return false }
    var scope = scope
    while let parent = scopes[scope].parent, scopes[parent].prefix == scopes[scope].prefix {
      guard !scopes[parent].ownNames.contains(name), !scopes[parent].reserved.contains(name)
      else { return false }
      scope = parent
    }
    return true
  }

  private mutating func content(
    of domain: Domain, name: String, path: String, scope: Int
  ) throws -> DraftContent {
    switch domain {
    case .group(let members):
      guard !members.isEmpty else { throw SearchSpaceError.noMembers(path) }
      scopes[scope].targets[name] = .composite
      scopes.append(SpaceScope(parent: scope, prefix: path + "."))
      let inner = scopes.count - 1
      return .group(
        try members.map { try draft(of: $0, scope: inner, choices: []) })
    case .list(let elements):
      guard !elements.isEmpty else { throw SearchSpaceError.noMembers(path) }
      scopes[scope].targets[name] = .composite
      return .list(
        try elements.enumerated().map { position, element in
          try content(
            of: element, name: "\(name)[\(position)]", path: "\(path)[\(position)]", scope: scope)
        })
    default:
      do throws(DomainProblem) {
        // Groups and lists, which have none, are dealt with above.
        guard let quantile = try domain.quantile() else { throw .noChoices }
        let axis = Axis(name: path, domain: domain, quantile: quantile)
        scopes[scope].targets[name] = .axis(axes.count)
        axes.append(axis)
      } catch {
        throw SearchSpaceError.invalidDomain(path, error)
      }
      try checkStream(of: axes[axes.count - 1])
      return .axis(axes.count - 1)
    }
  }

  private mutating func addAxis(_ axis: Axis) throws -> Int {
    try checkStream(of: axis)
    axes.append(axis)
    return axes.count - 1
  }

  private mutating func checkStream(of axis: Axis) throws {
    let other = nameOfStream.updateValue(axis.name, forKey: axis.streamKey)
    // The spaces of a union may share names: a paramset has one of them.
    if let other, other != axis.name { throw SearchSpaceError.sharedStream(axis.name, other) }
  }
}
