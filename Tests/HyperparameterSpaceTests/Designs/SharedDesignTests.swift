import Testing

@testable import HyperparameterSpace

/// What every design promises, checked on each of them.
@Suite("Every design")
struct SharedDesignTests {
  static let hyperparameters = [
    Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic)),
    Hyperparameter("dropout_rate", .continuous(0...0.7)),
    Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]])),
    Hyperparameter("batch_size", .integer(16...19, scale: .logarithmic)),
    Hyperparameter("epochs", .integer(1...3)),
    Hyperparameter("note", .constant("x")),
  ]
  static let designs: [any Design] = [
    .grid(defaultLevels: 3), .random(count: 40, seed: 2018),
    .latinHypercube(count: 40, seed: 2018), .latinHypercube(count: 2000, seed: 0),
    .random(count: 1, seed: .max), .latinHypercube(count: 1, seed: .max),
    .latinHypercube(count: 21, seed: 1, placement: .centered),
    .slicedLatinHypercube(count: 40, slices: 4, seed: 3),
    LatinHypercube(count: 13, seed: 2018).extended(to: 39),
    .strengthTwoLatinHypercube(count: 49, seed: 5), .sobol(count: 100, seed: 2018),
    .halton(count: 100, seed: 2018),
    .optimizedLatinHypercube(count: 12, seed: 1, iterations: 1000),
    .progressiveGrid(count: 70),
    .grid(defaultLevels: 3).shuffled(seed: 1), .grid(defaultLevels: 3).sample(count: 9, seed: 1),
    .product(
      .init(.grid(), over: ["hidden_nodes"]),
      .init(.latinHypercube(count: 5, seed: 1), over: ["learning_rate"]),
      .init(.random(count: 3, seed: 4))),
    .paired(
      .init(.random(count: 7, seed: 1), over: ["note", "epochs"]),
      .init(.sobol(count: 7, seed: 1))),
    .concatenation(.grid(defaultLevels: 2), .random(count: 5, seed: 1)),
  ]
  /// Those whose every column depends on its hyperparameter's name alone.
  static let keyedByName = designs[1...8]

  @Test(arguments: designs)
  func everyValueLiesInItsDomainAndNamesKeepTheirOrder(design: any Design) throws {
    let sweep = try sweep(Self.hyperparameters, design)
    #expect(sweep.exactCount == WholeNumber(sweep.count))
    for paramset in sweep {
      #expect(paramset.names == Self.hyperparameters.map(\.name))
      for (hyperparameter, value) in zip(Self.hyperparameters, paramset.values) {
        #expect(hyperparameter.domain.contains(value))
      }
    }
  }

  @Test(arguments: designs)
  func aParamsetDependsOnItsIndexAlone(design: any Design) throws {
    let sweep = try sweep(Self.hyperparameters, design)
    let inOrder = Array(sweep)
    for index in sweep.indices.reversed() { #expect(sweep[index] == inOrder[index]) }
    #expect(Array(try self.sweep(Self.hyperparameters, design)) == inOrder)
  }

  /// Adding, removing or reordering hyperparameters changes no draw of the others.
  @Test(arguments: keyedByName)
  func drawsAreKeyedByName(design: any Design) throws {
    let all = try sweep(Self.hyperparameters, design)
    let reversed = try sweep(Self.hyperparameters.reversed(), design)
    for hyperparameter in Self.hyperparameters {
      let alone = try sweep([hyperparameter], design)
      for index in all.indices {
        #expect(all[index][hyperparameter.name] == alone[index][hyperparameter.name])
        #expect(all[index][hyperparameter.name] == reversed[index][hyperparameter.name])
      }
    }
  }

  /// Two hyperparameters of one domain do not repeat each other's draws: with a shared key all
  /// points of a hypercube would lie on the diagonal.
  @Test(arguments: designs[1...3])
  func columnsHaveKeysOfTheirOwn(design: any Design) throws {
    let sweep = try sweep(
      ["a", "b"].map { Hyperparameter($0, .continuous(0...1)) }, design)
    let pairs = sweep.map { ($0.values[0], $0.values[1]) }
    #expect(pairs.count { $0 == $1 } == 0)
    let other = try self.sweep(["a"].map { Hyperparameter($0, .continuous(0...1)) }, design)
    #expect(other.map { $0.values[0] } == pairs.map(\.0))
  }

  private func sweep(_ hyperparameters: [Hyperparameter], _ design: any Design) throws -> Sweep {
    try Sweep(SearchSpace(hyperparameters), design: design)
  }
}
