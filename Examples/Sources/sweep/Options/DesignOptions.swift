import ArgumentParser
import HyperparameterSpace

/// Which design, and what it needs.
struct DesignOptions: ParsableArguments {
  /// The designs by the names that they have on the command line.
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case grid
    case random
    case latinHypercube = "latin-hypercube"
  }

  /// The seed where none is given: fixed, so that the same command gives the same bytes.
  static let defaultSeed: UInt64 = 0

  @Option(help: "How points are chosen: grid, random or latin-hypercube.")
  var design: Name

  @Option(help: "The number of paramsets; needed for random and latin-hypercube.")
  var count: Int?

  @Option(help: "The seed of random and latin-hypercube (default: \(Self.defaultSeed)).")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The levels of a grid: N for every continuous range, NAME=N for one; may be repeated.",
      valueName: "[name=]n"))
  var levels: [LevelsOption] = []

  func validate() throws {
    switch design {
    case .grid:
      guard count == nil else {
        throw ValidationError(
          "--count: a grid has as many paramsets as its levels make; leave it out or use --levels.")
      }
      guard seed == nil else {
        throw ValidationError("--seed: a grid draws nothing; leave it out.")
      }
      try LevelsOption.validate(levels)
    case .random, .latinHypercube:
      guard let count else {
        throw ValidationError("--count: \(design.rawValue) needs it; add --count N.")
      }
      guard count >= 1 else {
        throw ValidationError("--count: it must be at least 1; it is \(count).")
      }
      guard levels.isEmpty else {
        throw ValidationError("--levels: only a grid has levels; leave it out.")
      }
    }
  }

  /// Enumerates a space by the design.
  ///
  /// - Throws: `DesignError` when the design does not fit the space.
  func sweep(of space: SearchSpace) throws -> Sweep {
    let count = count ?? 0
    let seed = seed ?? Self.defaultSeed
    return switch design {
    case .grid:
      try Sweep(
        space,
        design: .grid(
          levels: LevelsOption.named(levels), defaultLevels: LevelsOption.general(levels)))
    case .random: try Sweep(space, design: .random(count: count, seed: seed))
    case .latinHypercube: try Sweep(space, design: .latinHypercube(count: count, seed: seed))
    }
  }
}
