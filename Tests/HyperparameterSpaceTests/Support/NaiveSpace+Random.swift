import HyperparameterSpace

/// Makes random small spaces of every kind of part.
struct RandomSpaces {
  private var random: SplitMix64
  private var nameCount = 0
  private var leaves: [NaiveSpace.Leaf] = []
  private var members: [(member: NaiveSpace.Member, chain: [NaiveSpace.Container])] = []
  private var containers: [[NaiveSpace.Container]] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func space() -> NaiveSpace {
    (nameCount, leaves, members, containers) = (0, [], [], [])
    let space = NaiveSpace()
    fill(space.root, chain: [space.root], depth: 0, count: 2 + random.below(4))
    addConditions()
    addConstraints(space)
    return space
  }

  private mutating func name() -> String {
    nameCount += 1
    return "\(random.pick(["x", "rate", "unit", "é"]))\(nameCount)"
  }

  private mutating func fill(
    _ container: NaiveSpace.Container, chain: [NaiveSpace.Container], depth: Int, count: Int,
    names: [String]? = nil
  ) {
    if depth == 0 || container.isUnionSpace { containers.append(chain) }
    for position in 0..<count {
      let name = names.map { $0[position] } ?? name()
      // Only spaces have unions; groups have members alone.
      if random.happens(15), depth < 2, depth == 0 || container.isUnionSpace {
        container.members.append(union(chain: chain, depth: depth))
        continue
      }
      let member = NaiveSpace.Member(name, content(name, chain: chain, depth: depth))
      container.members.append(member)
      members.append((member, chain))
    }
  }

  private mutating func union(chain: [NaiveSpace.Container], depth: Int) -> NaiveSpace.Member {
    let count = 1 + random.below(3)
    let selector = NaiveSpace.Leaf(
      "?", (0..<count).map { .integer($0) }, .constant(nil), in: chain, isSelector: true)
    // The spaces of a union may share names.
    let shared = random.happens(50) ? [name(), name()] : nil
    let spaces = (0..<count).map { _ in
      let space = NaiveSpace.Container(isUnionSpace: true, prefix: "")
      fill(
        space, chain: chain + [space], depth: depth + 1, count: 1 + random.below(2), names: shared)
      return space
    }
    return NaiveSpace.Member(selector: selector, spaces: spaces)
  }

  private mutating func content(
    _ name: String, chain: [NaiveSpace.Container], depth: Int
  ) -> NaiveSpace.Content {
    switch random.below(depth < 3 ? 12 : 9) {
    case 9, 10:
      let group = NaiveSpace.Container(isUnionSpace: false, prefix: "\(name).")
      fill(group, chain: chain + [group], depth: 3, count: 1 + random.below(2))
      return .group(group)
    case 11:
      return .list(
        (0..<1 + random.below(2)).map { content("\(name)[\($0)]", chain: chain, depth: 3) })
    default:
      let (values, domain) = values()
      let leaf = NaiveSpace.Leaf(name, values, domain, in: chain)
      leaf.rank = random.below(1 << 40)
      leaves.append(leaf)
      return .leaf(leaf)
    }
  }

  private mutating func values() -> ([ParameterValue], Domain) {
    let count = 1 + random.below(4)
    switch random.below(8) {
    case 0:
      let values: [ParameterValue] = Array(
        ["a", "b", 1, [2, "c"]].shuffled(using: &random)[..<count])
      return (values, .choices(values))
    case 1:
      let values: [ParameterValue] = Array([3, 1, 2, 1.0].shuffled(using: &random)[..<count])
      return (
        values,
        random.happens(50)
          ? .ordered(values) : .choices(values, weights: [1, 2, 0.5, 3].prefix(count).map { $0 })
      )
    case 2:
      return ([false, true], .boolean)
    case 3:
      let (lower, step) = (random.below(7) - 3, 1 + random.below(3))
      return (
        (0...count).map { .integer(lower + $0 * step) },
        .integer(lower...lower + count * step, step: step)
      )
    case 4:
      return (
        (0...count).map { .double(Double("\($0 + 1)e-1") ?? .nan) },
        .continuous(
          0.1...(Double("\(count + 1)e-1") ?? .nan),
          scale: random.happens(50) ? .linear : .logarithmic, step: 0.1)
      )
    case 5:
      return (
        (-1...1).map { .double(Double($0) / 2) },
        .normal(mean: 0.1, standardDeviation: 1, in: -0.7...0.6, step: 0.5)
      )
    case 6:
      return ([.integer(nameCount)], .constant(.integer(nameCount)))
    default:
      return (
        (1...count + 1).map { .integer($0) },
        .integer(1...count + 1, scale: random.happens(50) ? .linear : .logarithmic)
      )
    }
  }

  // MARK: Conditions

  /// What can be named from a container: what it and those around it hold, groups included; but a
  /// space of a union is one on its own, which nothing looks into or out of.
  private func visible(from chain: [NaiveSpace.Container]) -> [NaiveSpace.Leaf] {
    guard let space = chain.last(where: \.isUnionSpace) ?? chain.first else { return [] }
    return leaves.filter { leaf in
      guard let place = leaf.chain.firstIndex(where: { $0 === space }) else { return false }
      return leaf.chain[(place + 1)...].allSatisfy { !$0.isUnionSpace }
    }
  }

  private mutating func test(of leaf: NaiveSpace.Leaf) -> Condition.Test {
    var chosen = leaf.values.shuffled(using: &random)
    chosen = Array(chosen[..<(1 + random.below(chosen.count))])
    switch random.below(3) {
    case 0: return .oneOf(chosen)
    case 1: return .noneOf(Array(chosen.prefix(max(1, leaf.values.count - 1))))
    default:
      let lower = Double(random.below(8) - 4) / 2
      return random.happens(30)
        ? .between(-.infinity, lower)
        : random.happens(50) ? .between(lower, .infinity) : .between(lower, lower + 1.5)
    }
  }

  private mutating func addConditions() {
    for (member, chain) in members where random.happens(35) {
      for _ in 0..<1 + random.below(2) {
        let least = member.content.map(Self.leastRank) ?? 0
        let targets = visible(from: chain).filter { $0.rank < least }
        guard !targets.isEmpty else { continue }
        let target = random.pick(targets)
        member.guards.append(NaiveSpace.Guard(target: target, test: test(of: target)))
      }
    }
  }

  private static func leastRank(of content: NaiveSpace.Content) -> Int {
    switch content {
    case .leaf(let leaf): leaf.rank
    case .group(let group):
      group.members.compactMap { $0.content.map(leastRank) }.min() ?? .max
    case .list(let elements): elements.map(leastRank).min() ?? .max
    }
  }

  private mutating func addConstraints(_ space: NaiveSpace) {
    for chain in containers where random.happens(35) {
      guard let container = chain.last else { continue }
      let targets = visible(from: chain)
      guard !targets.isEmpty else { continue }
      let chosen = Array(targets.shuffled(using: &random).prefix(1 + random.below(3)))
      // A predicate names its hyperparameters from its own container.
      let own = chosen.filter { leaf in leaf.chain.contains { $0 === container } }
      if random.happens(50) || own.isEmpty {
        container.constraints.append(
          .forbidden(chosen.map { NaiveSpace.Guard(target: $0, test: test(of: $0)) }))
      } else {
        container.constraints.append(.predicate(own, modulus: 2 + random.below(4)))
      }
    }
  }
}
