internal import HyperparameterSpace

/// What a hyperparameter of a space file is.
enum ParameterForm {
  /// Single values of a distribution, named or implied by the keys.
  case distribution(Distribution)
  /// Listed values in an order that means something.
  case ordered
  /// A list with a domain for each element.
  case list
  /// A map of hyperparameters.
  case group

  /// The keys of every hyperparameter.
  static let allKeys = ["distribution"] + Distribution.allKeys + ["ordered", "list", "parameters"]

  /// The key that says when a hyperparameter exists, whatever its form.
  static let conditionKey = "when"

  /// The form that a hyperparameter's keys say or imply.
  ///
  /// - Throws: `YAMLError` where they do not say it, or a key does not belong to it.
  init(of map: NodeMap) throws {
    try map.check(keys: Self.allKeys + [Self.conditionKey], of: "a hyperparameter")
    self = try Self.named(in: map) ?? Self.implied(by: map)
    for key in map.keys where key != "distribution" && key != Self.conditionKey {
      guard keys.contains(key) else { throw misplaced(key, in: map) }
    }
  }

  /// The keys that belong to the form.
  private var keys: [String] {
    switch self {
    case .distribution(let distribution): distribution.keys
    case .ordered: ["ordered"]
    case .list: ["list"]
    case .group: ["parameters"]
    }
  }

  /// What the form is called in messages.
  private var title: String {
    switch self {
    case .distribution(let distribution): "the distribution \(distribution.name)"
    case .ordered: "ordered values"
    case .list: "a list of hyperparameters"
    case .group: "a group of hyperparameters"
    }
  }

  private static func named(in map: NodeMap) throws -> ParameterForm? {
    guard let node = map["distribution"] else { return nil }
    guard case .scalar(.string(let name)) = node.content else {
      throw map.error(
        at: node.place,
        "'distribution' must be a name; it is \(node.kind); \(Distribution.listing)")
    }
    guard let distribution = Distribution.named(name) else {
      let nearest = nearestName(to: name, in: Distribution.known.map(\.name))
      throw map.error(
        at: node.place,
        "unknown distribution '\(Spelling.printable(name))'; "
          + (nearest.map { "did you mean '\($0)'?" } ?? Distribution.listing))
    }
    return .distribution(distribution)
  }

  private static func implied(by map: NodeMap) throws -> ParameterForm {
    if map["value"] != nil { return try distribution("constant", in: map) }
    if map["values"] != nil {
      let hasWeights = map["probabilities"] != nil
      return try distribution(
        hasWeights ? "categorical_w_probabilities" : "categorical", in: map)
    }
    if map["ordered"] != nil { return .ordered }
    if map["list"] != nil { return .list }
    if map["parameters"] != nil { return .group }
    let bounds = ["min", "max", "step"].compactMap { map[$0] }
    if map["min"] != nil || map["max"] != nil {
      let name =
        map["q"] != nil
        ? "q_uniform" : bounds.allSatisfy(\.isInteger) ? "int_uniform" : "uniform"
      return try distribution(name, in: map)
    }
    // What is left is of no distribution in particular.
    if let key = map.keys.first(where: { ["mu", "sigma", "a", "b"].contains($0) }) {
      let names = Distribution.known.filter { $0.keys.contains(key) }.map(\.name)
      throw map.error(
        at: map.keyPlace(key),
        "a distribution must be named; '\(key)' may belong to \(names.list("or")); name one.")
    }
    throw map.error(at: map.place, "it has no values; give value, values, or min and max.")
  }

  private static func distribution(_ name: String, in map: NodeMap) throws -> ParameterForm {
    guard let distribution = Distribution.named(name) else {
      throw map.error(at: map.place, "the distribution \(name) is missing; \(Distribution.listing)")
    }
    return .distribution(distribution)
  }

  private func misplaced(_ key: String, in map: NodeMap) -> YAMLError {
    var remedy = "take it away."
    if case .distribution(let distribution) = self {
      let given = map.keys.filter { $0 != "distribution" && $0 != Self.conditionKey }
      let fitting = Distribution.known.map { other in (other.name, Set(other.keys)) }
        .filter { $0.1.isSuperset(of: given) }.map(\.0)
      let nearest = fitting.first { $0.hasSuffix(distribution.name) } ?? fitting.first
      if let nearest { remedy = "take it away, or use the distribution \(nearest)." }
    }
    return map.error(
      at: map.keyPlace(key),
      "the key '\(key)' does not belong to \(title), which has \(keys.list()); \(remedy)")
  }
}
