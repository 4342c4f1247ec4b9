/// The hyperparameters of a sweep, in order, each with its domain.
///
/// ```swift
/// let space = try SearchSpace {
///   Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
///   Hyperparameter("optimizer", .choices(["adam", "sgd"]))
///   Hyperparameter("momentum", .continuous(0.8...0.99), when: .parameter("optimizer", is: "sgd"))
///   Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
///   Hyperparameter("epochs", .constant(20))
///   Constraint.forbidden(
///     .parameter("optimizer", is: "sgd"), .parameter("learning_rate", isAtLeast: 0.05))
/// }
/// ```
///
/// A space is checked once, here; a space that exists is valid, and every design enumerates it.
public struct SearchSpace: Sendable {
  /// A part of a space.
  public enum Element: Sendable {
    /// One hyperparameter.
    case hyperparameter(Hyperparameter)
    /// A union of spaces: each paramset has the hyperparameters of one of them.
    case union([SearchSpace])
    /// A constraint on the hyperparameters.
    case constraint(Constraint)
  }

  /// The parts, in the order in which they were given.
  public let elements: [Element]
  /// What the designs compute with.
  let layout: SpaceLayout

  /// Makes a space of its parts.
  ///
  /// - Parameter elements: At least one hyperparameter among them; names differ, but those of the
  ///   spaces of one union, of which a paramset has one.
  /// - Throws: ``SearchSpaceError`` when a name, a domain, a condition or a constraint is invalid.
  public init(elements: [Element]) throws {
    var builder = SpaceLayoutBuilder()
    layout = try builder.layout(of: elements)
    self.elements = elements
  }

  /// Makes a space of hyperparameters.
  ///
  /// - Parameters:
  ///   - hyperparameters: At least one; their names differ.
  ///   - constraints: What rules out combinations of their values.
  /// - Throws: ``SearchSpaceError`` when a name, a domain, a condition or a constraint is invalid.
  public init(_ hyperparameters: [Hyperparameter], constraints: [Constraint] = []) throws {
    try self.init(
      elements: hyperparameters.map { .hyperparameter($0) }
        + constraints.map { .constraint($0) })
  }

  /// Makes a space of the parts that a block lists.
  ///
  /// - Throws: ``SearchSpaceError`` when a name, a domain, a condition or a constraint is invalid.
  public init(@SearchSpaceBuilder _ elements: () throws -> [Element]) throws {
    try self.init(elements: try elements())
  }

  /// A space of which each paramset belongs to one of several spaces.
  ///
  /// A grid lists one space after the other; a Latin hypercube gives each as many points as the
  /// others, to within one; a random design chooses a space for each point, all equally likely.
  ///
  /// - Throws: ``SearchSpaceError`` when there is no space.
  public static func union(_ spaces: [SearchSpace]) throws -> SearchSpace {
    try SearchSpace(elements: [.union(spaces)])
  }

  /// A space of which each paramset has the hyperparameters of all of several spaces.
  ///
  /// - Throws: ``SearchSpaceError`` when two of them share a name.
  public static func product(_ spaces: [SearchSpace]) throws -> SearchSpace {
    try SearchSpace(elements: spaces.flatMap(\.elements))
  }
}

extension SearchSpace {
  /// The hyperparameters, in order, those of unions included.
  public var hyperparameters: [Hyperparameter] {
    elements.flatMap { element -> [Hyperparameter] in
      switch element {
      case .hyperparameter(let hyperparameter): [hyperparameter]
      case .union(let spaces): spaces.flatMap(\.hyperparameters)
      case .constraint: []
      }
    }
  }

  /// The constraints, those of unions included.
  public var constraints: [Constraint] {
    elements.flatMap { element -> [Constraint] in
      switch element {
      case .hyperparameter: []
      case .union(let spaces): spaces.flatMap(\.constraints)
      case .constraint(let constraint): [constraint]
      }
    }
  }

  /// Whether a paramset is one of the space: the hyperparameters that exist, in order, each with a
  /// value of its domain, accepted by the constraints.
  public func contains(_ paramset: Paramset) -> Bool {
    guard let row = row(of: paramset) else { return false }
    return zip(layout.axes, row.values).enumerated().allSatisfy { position, pair in
      !row.isActive[position] || pair.0.quantile.contains(pair.1)
    } && layout.accepts(row.values, row.isActive)
  }

  /// The values of the axes in a paramset, and which axes exist in it.
  func row(of paramset: Paramset) -> (values: [ParameterValue], isActive: [Bool])? {
    layout.row(of: paramset) { layout.axes[$0].quantile.contains($1) }
  }
}

extension SearchSpace: CustomStringConvertible {
  /// A line for each hyperparameter and constraint; those of a union are indented.
  public var description: String { lines.joined(separator: "\n") }

  /// The lines of the description.
  public var lines: [String] {
    elements.flatMap { element -> [String] in
      switch element {
      case .hyperparameter(let hyperparameter):
        return [hyperparameter.description]
      case .union(let spaces):
        return ["one of:"] + spaces.flatMap(\.lines.itemLines)
      case .constraint(let constraint):
        return ["only: \(constraint)"]
      }
    }
  }
}
