extension SpaceLayout {
  /// The values of the axes in a paramset, and which axes exist in it; `nil` where it does not have
  /// the form of the space's paramsets. Values need not lie in their domains.
  func row(of paramset: Paramset) -> (values: [ParameterValue], isActive: [Bool])? {
    for choices in unionChoices {
      var values = choices
      guard read(paramset, as: members, into: &values) else { continue }
      // What was read may still lack a member, or have one too many.
      if self.paramset(values) == paramset { return (values, isActive(values)) }
    }
    return nil
  }

  /// Values of the axes for each combination of the choices among the spaces of unions.
  var unionChoices: [[ParameterValue]] {
    let nothing = [ParameterValue](repeating: .null, count: axes.count)
    return axes.indices.reduce([nothing]) { rows, axis in
      guard axes[axis].isUnionChoice, let levels = axes[axis].quantile.levels else { return rows }
      return rows.flatMap { row in
        (0..<levels.count).map { position in
          var row = row
          row[axis] = levels[position]
          return row
        }
      }
    }
  }

  /// Takes the values of the axes out of a paramset, as far as it has them.
  ///
  /// - Returns: Whether what it has is of the members' form.
  func read(
    _ paramset: Paramset, as members: [LayoutMember], into values: inout [ParameterValue]
  ) -> Bool {
    for member in members where isChosen(member, values) {
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

  /// Whether a member belongs to the chosen spaces of unions.
  func isChosen(_ member: LayoutMember, _ values: [ParameterValue]) -> Bool {
    member.conditions.allSatisfy {
      !axes[$0.axis].isUnionChoice || $0.test.accepts(values[$0.axis])
    }
  }
}
