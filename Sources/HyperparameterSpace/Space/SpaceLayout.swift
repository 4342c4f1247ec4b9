/// How the values of a space's axes make a paramset.
struct SpaceLayout: Sendable {
  /// The axes, in the written order.
  let axes: [Axis]
  /// The axes in an order in which each comes after those that its existence depends on: else the
  /// written one.
  let order: [Int]
  let constraints: [AxisConstraint]
  /// The members of the paramset.
  let members: [LayoutMember]
  /// The names, where every paramset is just a value of each axis, in order.
  let flatNames: [String]?

  init(
    axes: [Axis], order: [Int], constraints: [AxisConstraint], members: [LayoutMember]
  ) {
    self.axes = axes
    self.order = order
    self.constraints = constraints
    self.members = members
    let isFlat = members.count == axes.count && members.allSatisfy(\.isPlain)
    flatNames = isFlat ? members.map(\.name) : nil
  }

  /// The names that paramsets may have, in order.
  var names: [String] {
    flatNames
      ?? members.indices.filter { position in
        !members[..<position].contains { $0.name == members[position].name }
      }.map { members[$0].name }
  }

  /// The paramset of these values of the axes; those of axes that do not exist are left out.
  func paramset(_ values: [ParameterValue]) -> Paramset {
    if let flatNames { return Paramset(names: flatNames, values: values) }
    return Self.paramset(of: members, values, isActive(values))
  }

  /// Which axes exist.
  func isActive(_ values: [ParameterValue]) -> [Bool] {
    var isActive = [Bool](repeating: true, count: axes.count)
    guard flatNames == nil else { return isActive }
    for position in order {
      isActive[position] = axes[position].conditions.hold(values, isActive)
    }
    return isActive
  }

  /// Whether the constraints accept a point.
  func accepts(_ values: [ParameterValue], _ isActive: [Bool]) -> Bool {
    constraints.allSatisfy { $0.accepts(values, isActive) }
  }

  static func paramset(
    of members: [LayoutMember], _ values: [ParameterValue], _ isActive: [Bool]
  ) -> Paramset {
    var names: [String] = []
    var result: [ParameterValue] = []
    for member in members where member.conditions.hold(values, isActive) {
      names.append(member.name)
      result.append(value(of: member.content, values, isActive))
    }
    return Paramset(names: names, values: result)
  }

  private static func value(
    of content: LayoutContent, _ values: [ParameterValue], _ isActive: [Bool]
  ) -> ParameterValue {
    switch content {
    case .axis(let axis): values[axis]
    case .group(let members): .map(paramset(of: members, values, isActive))
    case .list(let elements): .list(elements.map { value(of: $0, values, isActive) })
    }
  }
}

/// A member of a paramset or of a group.
struct LayoutMember: Sendable {
  let name: String
  /// What must hold for the member to exist.
  let conditions: [AxisCondition]
  let content: LayoutContent

  /// Whether the member is the value of an axis, always.
  var isPlain: Bool {
    guard case .axis = content else { return false }
    return conditions.isEmpty
  }
}

/// What a member of a paramset is.
enum LayoutContent: Sendable {
  case axis(Int)
  case group([LayoutMember])
  case list([LayoutContent])
}

extension [AxisCondition] {
  /// Whether all of them hold.
  func hold(_ values: [ParameterValue], _ isActive: [Bool]) -> Bool {
    allSatisfy { isActive[$0.axis] && $0.test.accepts(values[$0.axis]) }
  }
}
