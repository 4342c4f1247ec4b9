import HyperparameterSpace

/// A space as a tree of its own kind, whose conditions know their targets by identity: what a test
/// makes a `SearchSpace` from, and lists naively.
final class NaiveSpace {
  /// A hyperparameter of single values, or the choice among the spaces of a union.
  final class Leaf {
    var name: String
    var values: [ParameterValue]
    var domain: Domain
    /// The containers around it, the outermost first.
    let chain: [Container]
    /// Where it stands: targets of conditions have lower ranks than what depends on them.
    var rank = 0
    let isSelector: Bool

    init(
      _ name: String, _ values: [ParameterValue], _ domain: Domain, in chain: [Container],
      isSelector: Bool = false
    ) {
      (self.name, self.values, self.domain) = (name, values, domain)
      (self.chain, self.isSelector) = (chain, isSelector)
    }
  }

  /// What names stand in: the space itself, a group, a space of a union.
  final class Container {
    let isUnionSpace: Bool
    /// What stands between the names around it and those in it, such as `group.`.
    let prefix: String
    var members: [Member] = []
    var constraints: [Rule] = []

    init(isUnionSpace: Bool, prefix: String) {
      (self.isUnionSpace, self.prefix) = (isUnionSpace, prefix)
    }
  }

  indirect enum Content {
    case leaf(Leaf)
    case group(Container)
    case list([Content])
  }

  /// A member of a container, or a union in it.
  final class Member {
    let name: String
    let content: Content?
    /// The choice and the spaces of a union.
    let union: (selector: Leaf, spaces: [Container])?
    var guards: [Guard] = []

    init(_ name: String, _ content: Content) {
      (self.name, self.content, union) = (name, content, nil)
    }
    init(selector: Leaf, spaces: [Container]) {
      (name, content, union) = ("", nil, (selector, spaces))
    }
  }

  struct Guard {
    let target: Leaf
    let test: Condition.Test
  }

  enum Rule {
    case forbidden([Guard])
    /// Refuses one in so many combinations of these.
    case predicate([Leaf], modulus: Int)
  }

  /// The values of the leaves of one point; those that do not exist are not there.
  typealias Point = [ObjectIdentifier: ParameterValue]

  let root = Container(isUnionSpace: false, prefix: "")

  // MARK: The list, naively

  /// Every paramset, in the order of nested loops in which parents come before children.
  func paramsets() -> [Paramset] {
    var order: [(leaf: Leaf, guards: [Guard])] = []
    let all = leaves(of: root, guards: [])
    func place(_ leaf: Leaf) {
      guard !order.contains(where: { $0.leaf === leaf }),
        let found = all.first(where: { $0.leaf === leaf })
      else { return }
      for condition in found.guards { place(condition.target) }
      order.append(found)
    }
    for (leaf, _) in all { place(leaf) }
    var result: [Paramset] = []
    func loop(_ place: Int, _ point: Point) {
      guard place < order.count else {
        if accepts(root, point) { result.append(paramset(of: root, point)) }
        return
      }
      let (leaf, guards) = order[place]
      guard guards.allSatisfy({ holds($0, point) }) else { return loop(place + 1, point) }
      for value in leaf.values {
        var point = point
        point[ObjectIdentifier(leaf)] = value
        loop(place + 1, point)
      }
    }
    loop(0, [:])
    return result
  }

  private func leaves(of container: Container, guards: [Guard]) -> [(leaf: Leaf, guards: [Guard])] {
    container.members.flatMap { member -> [(leaf: Leaf, guards: [Guard])] in
      if let (selector, spaces) = member.union {
        return [(selector, guards)]
          + spaces.enumerated().flatMap { position, space in
            leaves(
              of: space,
              guards: guards
                + [Guard(target: selector, test: .oneOf([.integer(position)]))])
          }
      }
      return member.content.map { leaves(of: $0, guards: guards + member.guards) } ?? []
    }
  }

  private func leaves(of content: Content, guards: [Guard]) -> [(leaf: Leaf, guards: [Guard])] {
    switch content {
    case .leaf(let leaf): [(leaf, guards)]
    case .group(let group): leaves(of: group, guards: guards)
    case .list(let elements): elements.flatMap { leaves(of: $0, guards: guards) }
    }
  }

  private func holds(_ condition: Guard, _ point: Point) -> Bool {
    guard let value = point[ObjectIdentifier(condition.target)] else { return false }
    switch condition.test {
    case .oneOf(let values): return values.contains(value)
    case .noneOf(let values): return !values.contains(value)
    case .between(let lower, let upper):
      switch value {
      case .integer(let number): return lower <= Double(number) && Double(number) <= upper
      case .double(let number): return lower <= number && number <= upper
      default: return false
      }
    }
  }

  private func accepts(_ container: Container, _ point: Point) -> Bool {
    for rule in container.constraints {
      switch rule {
      case .forbidden(let guards):
        if guards.allSatisfy({ holds($0, point) }) { return false }
      case .predicate(let leaves, let modulus):
        let texts = leaves.map { leaf in
          point[ObjectIdentifier(leaf)].map { "\(Self.path(of: leaf, from: container))=\($0)" }
            ?? ""
        }
        if !Self.accepts(texts, modulus) { return false }
      }
    }
    return container.members.allSatisfy { member in
      if let (selector, spaces) = member.union {
        guard case .integer(let choice) = point[ObjectIdentifier(selector)] else { return true }
        return accepts(spaces[choice], point)
      }
      return true
    }
  }

  /// A predicate that judges names and values.
  static func accepts(_ texts: [String], _ modulus: Int) -> Bool {
    texts.joined().utf8.reduce(modulus) { ($0 &* 31 &+ Int($1)) % 9973 } % modulus != 0
  }

  private func paramset(of container: Container, _ point: Point) -> Paramset {
    var entries: [(String, ParameterValue)] = []
    func add(_ container: Container) {
      for member in container.members {
        if let (selector, spaces) = member.union {
          if case .integer(let choice) = point[ObjectIdentifier(selector)] { add(spaces[choice]) }
        } else if member.guards.allSatisfy({ holds($0, point) }), let content = member.content {
          entries.append((member.name, value(of: content, point)))
        }
      }
    }
    add(container)
    return (try? Paramset(entries.map { (name: $0.0, value: $0.1) })) ?? [:]
  }

  private func value(of content: Content, _ point: Point) -> ParameterValue {
    switch content {
    case .leaf(let leaf): point[ObjectIdentifier(leaf)] ?? "missing"
    case .group(let group): .map(paramset(of: group, point))
    case .list(let elements): .list(elements.map { value(of: $0, point) })
    }
  }

  // MARK: The search space

  /// What a leaf is called from a container around it.
  static func path(of leaf: Leaf, from container: Container) -> String {
    let start = leaf.chain.firstIndex { $0 === container } ?? 0
    return leaf.chain[(start + 1)...].map(\.prefix).joined() + leaf.name
  }

  /// The leaf's path from the space.
  func path(of leaf: Leaf) -> String { Self.path(of: leaf, from: root) }

  func searchSpace() throws -> SearchSpace { try SearchSpace(elements: elements(of: root, [root])) }

  private func elements(
    of container: Container, _ chain: [Container]
  ) throws -> [SearchSpace.Element] {
    try container.members.map { member in
      if let union = member.union {
        return .union(
          try union.spaces.map { try SearchSpace(elements: elements(of: $0, chain + [$0])) })
      }
      return .hyperparameter(try hyperparameter(member, chain))
    }
      + container.constraints.map { rule in
        switch rule {
        case .forbidden(let guards): .constraint(.forbidden(guards.map { condition($0, chain) }))
        case .predicate(let leaves, let modulus):
          {
            let names = leaves.map { Self.path(of: $0, from: container) }
            return .constraint(
              Constraint("one in \(modulus)", on: names) { paramset in
                Self.accepts(
                  names.map { name in paramset[name].map { "\(name)=\($0)" } ?? "" }, modulus)
              })
          }()
        }
      }
  }

  private func hyperparameter(_ member: Member, _ chain: [Container]) throws -> Hyperparameter {
    Hyperparameter(
      member.name, try domain(of: member.content, chain),
      conditions: member.guards.map { condition($0, chain) })
  }

  private func domain(of content: Content?, _ chain: [Container]) throws -> Domain {
    switch content {
    case .leaf(let leaf): leaf.domain
    case .group(let group):
      .group(try group.members.map { try hyperparameter($0, chain + [group]) })
    case .list(let elements): .list(try elements.map { try domain(of: $0, chain) })
    case nil: .constant(nil)
    }
  }

  /// A condition whose target is named from the innermost container around both.
  private func condition(_ condition: Guard, _ chain: [Container]) -> Condition {
    let common = chain.last { container in
      condition.target.chain.contains { $0 === container }
    }
    return Condition(Self.path(of: condition.target, from: common ?? root), condition.test)
  }
}
