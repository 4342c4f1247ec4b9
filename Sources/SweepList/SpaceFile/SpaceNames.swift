internal import HyperparameterSpace

/// The hyperparameters of a space, as designs name them.
struct SpaceNames {
  /// The names at the top of the space, each once.
  let top: [String]
  /// The domains of single values, by path; those of a union's spaces may share one.
  let domains: [(path: String, domain: Domain)]

  /// The names of a space.
  init(_ space: SearchSpace) {
    let hyperparameters = space.hyperparameters
    var seen: Set<String> = []
    top = hyperparameters.map(\.name).filter { seen.insert($0).inserted }
    domains = hyperparameters.flatMap { Self.domains(in: $0.domain, path: $0.name) }
  }

  /// The paths, each once.
  var paths: [String] {
    var seen: Set<String> = []
    return domains.map(\.path).filter { seen.insert($0).inserted }
  }

  private static func domains(
    in domain: Domain, path: String
  ) -> [(path: String, domain: Domain)] {
    switch domain {
    case .group(let members):
      members.flatMap { domains(in: $0.domain, path: "\(path).\($0.name)") }
    case .list(let elements):
      elements.enumerated().flatMap { domains(in: $1, path: "\(path)[\($0)]") }
    default: [(path, domain)]
    }
  }
}
