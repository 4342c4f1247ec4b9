import HyperparameterSpace

/// Optimises Latin hypercubes of given sizes: `spreading centered|maximin COUNTxDIMENSIONS… SEEDS`;
/// a line `count dimensions seed seconds squared-centered-discrepancy squared-distance` each, the
/// distance in units of a stratum.
@main
struct Spreading {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let criterion: LatinHypercubeCriterion =
      arguments.popFirst() == "maximin" ? .maximinDistance : .centeredDiscrepancy
    let seeds = UInt64(arguments.popLast() ?? "") ?? 1
    for size in arguments {
      let numbers = size.split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2 else { continue }
      for seed in 0..<seeds {
        let design = OptimizedLatinHypercube(
          count: numbers[0], seed: seed, criterion: criterion)
        var points: UnitCubePoints?
        let elapsed = try ContinuousClock().measure {
          points = try design.points(dimensionCount: numbers[1])
        }
        guard let points else { continue }
        let seconds =
          Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let distance = points.minimumDistance * Double(numbers[0])
        print(
          numbers[0], numbers[1], seed, seconds, points.squaredDiscrepancy(.centered),
          distance * distance)
      }
    }
  }
}
