import Testing

@testable import HyperparameterSpace

@Suite("Random design")
struct RandomDesignTests {
  @Test func theFirstOfManyAreTheFew() throws {
    let space = try SearchSpace(SharedDesignTests.hyperparameters)
    let many = try Sweep(space, design: .random(count: 100, seed: 5))
    let few = try Sweep(space, design: .random(count: 7, seed: 5))
    #expect(Array(many.prefix(7)) == Array(few))
  }

  @Test func seedsGiveOtherPoints() throws {
    let space = try SearchSpace(SharedDesignTests.hyperparameters)
    let first = try Sweep(space, design: .random(count: 20, seed: 0))
    let second = try Sweep(space, design: .random(count: 20, seed: 1))
    #expect(zip(first, second).allSatisfy { $0 != $1 })
  }

  @Test func scalesAreWhatTheySay() throws {
    let space = try SearchSpace {
      Hyperparameter("linear", .continuous(0...10))
      Hyperparameter("logarithmic", .continuous(1...1024, scale: .logarithmic))
      Hyperparameter("choice", .choices((0..<10).map { .integer($0) }))
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 3)
    for paramset in try Sweep(space, design: .random(count: 5000, seed: 11)) {
      if case .double(let value) = paramset["linear"] { counts[0][min(Int(value), 9)] += 1 }
      if case .double(let value) = paramset["logarithmic"] {
        counts[1][min(Int(value.exponent), 9)] += 1
      }
      if case .integer(let value) = paramset["choice"] { counts[2][value] += 1 }
    }
    // Nine degrees of freedom, 0.999.
    for count in counts { #expect(chiSquare(count) < 27.9) }
  }

  @Test func refusesNoPoints() throws {
    let space = try SearchSpace { Hyperparameter("x", .integer(1...9)) }
    let error = #expect(throws: DesignError.self) {
      try Sweep(space, design: .random(count: -3, seed: 1))
    }
    #expect(error?.description == "random: the count must be at least 1; it is -3.")
  }
}
