import HyperparameterSpace

/// Times what the library computes in bulk and by index; a line `task seconds` each.
///
/// The figure of a task is the least of several repetitions: what the machine does beside it can
/// only add to it.
@main
struct Sampling {
  static func main() throws {
    let linear = try space(10, .continuous(0...1))
    let logarithmic = try space(10, .continuous(1e-5...1e-1, scale: .logarithmic))
    let choices = try space(5, .choices([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    let many = try space(30, .integer(1...10))
    let names = (0..<10).map { "x\($0)" }

    let latinHypercube = LatinHypercube(count: 1_000_000, seed: 1)
    let sobol = SobolDesign(count: 1 << 20, seed: 1)
    try time("latin-hypercube-1000000x10") { try compute(latinHypercube, names) }
    try time("sobol-1048576x10") { try compute(sobol, names) }
    try time("latin-hypercube-1000000x10-held") {
      try latinHypercube.points(dimensions: names).count
    }
    try time("sobol-1048576x10-held") { try sobol.points(dimensions: names).count }
    try time("random-log-10000x10") {
      Array(try Sweep(logarithmic, design: .random(count: 10_000, seed: 1))).count
    }
    try time("grid-100000x5") { Array(try Sweep(choices, design: .grid())).count }

    let grid = try Sweep(many, design: .grid())
    let latin = try Sweep(linear, design: .latinHypercube(count: 1_000_000_000_000, seed: 1))
    let index = WholeNumber(123_456_789_012) * WholeNumber(1_000_000_007)
    time("one-of-a-grid-of-1e30", calls: 1000) {
      grid.paramset(at: index)?.count ?? 0
    }
    time("one-of-a-latin-hypercube-of-1e12", calls: 1000) { latin[123_456_789_012].count }
    try time("a-worker-of-a-grid-of-1e30") {
      try Sweep(many, design: .grid()).paramset(at: index)?.count ?? 0
    }
    try time("a-worker-of-a-latin-hypercube-of-1e12") {
      try Sweep(linear, design: .latinHypercube(count: 1_000_000_000_000, seed: 1))[17].count
    }
  }

  /// Computes all coordinates of a design, column by column, as whoever uses them up does.
  private static func compute(_ design: some UnitCubeDesign, _ names: [String]) throws -> Int {
    let run = 1 << 12
    var sum = 0.0
    for column in try design.coordinates(of: names.map { UnitCubeDimension(name: $0) }) {
      for start in stride(from: 0, to: design.count, by: run) {
        let coordinates = column.coordinates(in: start..<min(start + run, design.count))
        sum += coordinates[0] + coordinates[coordinates.count - 1]
      }
    }
    return sum > 0 ? design.count : 0
  }

  private static func space(_ count: Int, _ domain: Domain) throws -> SearchSpace {
    try SearchSpace((0..<count).map { Hyperparameter("x\($0)", domain) })
  }

  private static func time(_ task: String, calls: Int = 1, _ body: () throws -> Int) rethrows {
    let clock = ContinuousClock()
    var least = Duration.seconds(3600)
    for _ in 0..<5 {
      least = min(
        least,
        try clock.measure {
          // What is computed is looked at, so that it is computed.
          for _ in 0..<calls where try body() == 0 { print("nothing") }
        })
    }
    let seconds =
      Double(least.components.seconds) + Double(least.components.attoseconds) * 1e-18
    print(task, seconds / Double(calls))
  }
}
