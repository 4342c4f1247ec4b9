extension SpaceLayoutBuilder {
  /// The member of a draft.
  ///
  /// - Parameter enclosing: The conditions of what it stands in.
  mutating func member(
    _ draft: Draft, enclosing: [AxisCondition]
  ) throws -> LayoutMember {
    let conditions =
      try draft.choices
      + draft.conditions.map { try resolve($0, of: draft.path, in: draft.scope) }
    return LayoutMember(
      name: draft.name, conditions: conditions,
      content: try content(draft.content, enclosing: enclosing + conditions))
  }

  private mutating func content(
    _ content: DraftContent, enclosing: [AxisCondition]
  ) throws -> LayoutContent {
    switch content {
    case .axis(let axis):
      axes[axis].conditions = enclosing
      return .axis(axis)
    case .group(let drafts):
      return .group(try drafts.map { try member($0, enclosing: enclosing) })
    case .list(let elements):
      return .list(try elements.map { try self.content($0, enclosing: enclosing) })
    }
  }

  /// A constraint by the axes of what it names.
  func resolve(
    _ constraint: Constraint, _ scope: Int, _ enclosing: [AxisCondition]
  ) throws -> AxisConstraint {
    let subject = "constraint '\(constraint.label)'"
    let kind: AxisConstraint.Kind
    switch constraint.kind {
    case .forbidden(let conditions):
      guard !conditions.isEmpty else {
        throw SearchSpaceError.emptyConstraint(constraint.label)
      }
      kind = .forbidden(try conditions.map { try resolve($0, of: subject, in: scope) })
    case .predicate(let names, let accepts):
      guard !names.isEmpty else { throw SearchSpaceError.emptyConstraint(constraint.label) }
      for (position, name) in names.enumerated() where names[..<position].contains(name) {
        throw SearchSpaceError.duplicateName(name)
      }
      kind = .predicate(
        axes: try names.map { try axis(named: $0, for: subject, in: scope) }, names: names,
        accepts: accepts)
    }
    return AxisConstraint(label: constraint.label, kind: kind, conditions: enclosing)
  }

  private func resolve(
    _ condition: Condition, of subject: String, in scope: Int
  ) throws -> AxisCondition {
    let name = condition.parameter
    let axis = try axis(named: name, for: subject, in: scope)
    switch condition.test {
    case .oneOf(let values), .noneOf(let values):
      guard !values.isEmpty else {
        throw SearchSpaceError.emptyCondition(subject: subject, name: name)
      }
      for value in values where !axes[axis].quantile.contains(value) {
        throw SearchSpaceError.impossibleValue(
          subject: subject, name: name, value, domain: axes[axis].domain)
      }
    case .between(let lower, let upper):
      guard lower <= upper else {
        throw SearchSpaceError.emptyCondition(subject: subject, name: name)
      }
    }
    return AxisCondition(axis: axis, test: condition.test)
  }

  private func axis(named name: String, for subject: String, in scope: Int) throws -> Int {
    var known: [String] = []
    var next: Int? = scope
    while let current = next {
      for (target, path) in targets(of: current) {
        if path == name {
          guard case .axis(let axis) = target else {
            throw SearchSpaceError.compositeParameter(subject: subject, name: name)
          }
          return axis
        }
        known.append(path)
      }
      next = scopes[current].parent
    }
    throw SearchSpaceError.unknownParameter(subject: subject, name: name, known: known.sorted())
  }

  /// What can be named in a scope, by the path from it: its own members and those of groups in it.
  private func targets(of scope: Int) -> [(SpaceScope.Target, String)] {
    let prefix = scopes[scope].prefix
    return scopes.indices.flatMap { inner -> [(SpaceScope.Target, String)] in
      guard isInside(inner, scope) else { return [] }
      let path = scopes[inner].prefix.dropFirst(prefix.count)
      return scopes[inner].targets.map { ($0.value, path + $0.key) }
    }
  }

  /// Whether a scope is another or that of a group, at any depth, in it.
  private func isInside(_ inner: Int, _ outer: Int) -> Bool {
    if inner == outer { return true }
    guard let parent = scopes[inner].parent,
      scopes[parent].prefix != scopes[inner].prefix
    else { return false }
    return isInside(parent, outer)
  }

  /// The axes, each after those that its conditions test.
  func order() throws -> [Int] {
    var order: [Int] = []
    var isPlaced = [Bool](repeating: false, count: axes.count)
    var path: [Int] = []
    func place(_ axis: Int) throws {
      guard !isPlaced[axis] else { return }
      if let start = path.firstIndex(of: axis) {
        throw SearchSpaceError.conditionCircle((path[start...] + [axis]).map { axes[$0].name })
      }
      path.append(axis)
      for condition in axes[axis].conditions { try place(condition.axis) }
      path.removeLast()
      isPlaced[axis] = true
      order.append(axis)
    }
    for axis in axes.indices { try place(axis) }
    return order
  }
}
