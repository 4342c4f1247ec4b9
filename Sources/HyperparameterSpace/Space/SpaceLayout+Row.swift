extension SpaceLayout {
  /// The values of the axes in a paramset, and which axes exist in it; `nil` where it does not have
  /// the form of the space's paramsets.
  ///
  /// Of the spaces of a union it is the first that the paramset is one of: the spaces of a union know
  /// nothing of what is around them, so that each is chosen by itself.
  ///
  /// - Parameters:
  ///   - paramset: The paramset.
  ///   - isValid: Whether an axis may have a value; asked only in unions, to tell their spaces apart.
  func row(
    of paramset: Paramset, where isValid: (_ axis: Int, _ value: ParameterValue) -> Bool
  ) -> (values: [ParameterValue], isActive: [Bool])? {
    var values = [ParameterValue](repeating: .null, count: axes.count)
    let outside = members.filter { innermostChoice(of: $0.conditions) == nil }
    guard read(paramset, as: outside, into: &values) else { return nil }
    for selector in axes.indices
    where axes[selector].isUnionChoice && axes[selector].conditions.isEmpty {
      guard choose(selector, for: paramset, into: &values, where: isValid) else { return nil }
    }
    // What was read may still lack a member, or have one too many.
    return self.paramset(values) == paramset ? (values, isActive(values)) : nil
  }

  /// Chooses the first space of a union that a paramset's part in the union is one of.
  private func choose(
    _ selector: Int, for paramset: Paramset, into values: inout [ParameterValue],
    where isValid: (_ axis: Int, _ value: ParameterValue) -> Bool
  ) -> Bool {
    func isInside(_ conditions: [AxisCondition]) -> Bool {
      conditions.contains { $0.axis == selector }
    }
    let inside = members.filter { isInside($0.conditions) }
    let names = Set(inside.map(\.name))
    let entries = paramset.filter { names.contains($0.name) }
    let part = Paramset(names: entries.map(\.name), values: entries.map(\.value))
    guard let levels = axes[selector].quantile.levels else { return false }
    for position in 0..<levels.count {
      var trial = values
      trial[selector] = levels[position]
      func isOfSpace(_ conditions: [AxisCondition]) -> Bool {
        guard let choice = innermostChoice(of: conditions) else { return false }
        return choice.axis == selector && choice.test.accepts(levels[position])
      }
      let unions = axes.indices.filter {
        axes[$0].isUnionChoice && isOfSpace(axes[$0].conditions)
      }
      guard read(part, as: inside.filter { isOfSpace($0.conditions) }, into: &trial),
        unions.allSatisfy({ choose($0, for: part, into: &trial, where: isValid) })
      else { continue }
      let isActive = isActive(trial)
      let isMember = axes.indices.allSatisfy { axis in
        !isActive[axis] || axes[axis].isUnionChoice || !isInside(axes[axis].conditions)
          || isValid(axis, trial[axis])
      }
      guard isMember, Self.paramset(of: inside, trial, isActive) == part,
        constraints.allSatisfy({ !isInside($0.conditions) || $0.accepts(trial, isActive) })
      else { continue }
      values = trial
      return true
    }
    return false
  }

  /// The condition on the innermost of the unions that conditions stand in.
  func innermostChoice(of conditions: [AxisCondition]) -> AxisCondition? {
    conditions.last { axes[$0.axis].isUnionChoice }
  }

  /// Takes the values of the axes out of a paramset, as far as it has them.
  ///
  /// - Returns: Whether what it has is of the members' form.
  func read(
    _ paramset: Paramset, as members: [LayoutMember], into values: inout [ParameterValue]
  ) -> Bool {
    for member in members {
      guard let value = paramset[member.name] else { continue }
      guard read(value, as: member.content, into: &values) else { return false }
    }
    return true
  }

  private func read(
    _ value: ParameterValue, as content: LayoutContent, into values: inout [ParameterValue]
  ) -> Bool {
    switch (content, value) {
    case (.axis(let axis), _):
      values[axis] = value
      return true
    case (.group(let members), .map(let paramset)):
      return read(paramset, as: members, into: &values)
    case (.list(let elements), .list(let list)):
      guard elements.count == list.count else { return false }
      for (element, value) in zip(elements, list) where !read(value, as: element, into: &values) {
        return false
      }
      return true
    default:
      return false
    }
  }
}
