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
  ]

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
  @Test(arguments: designs.dropFirst())
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
