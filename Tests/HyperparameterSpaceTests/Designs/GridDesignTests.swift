import HyperparameterSpace
import Testing

@Suite("Grid")
struct GridDesignTests {
  @Test func orderIsThatOfNestedLoops() throws {
    let space = try SearchSpace {
      Hyperparameter("a", .choices(["x", "y"]))
      Hyperparameter("b", .integer(1...3))
      Hyperparameter("c", .constant(nil))
      Hyperparameter("d", .continuous(0...1))
    }
    let sweep = try Sweep(space, design: .grid(levels: ["d": [0.25, 1]]))
    var expected: [Paramset] = []
    for a in ["x", "y"] {
      for b in 1...3 {
        for d in [0.25, 1] {
          expected.append(["a": .string(a), "b": .integer(b), "c": nil, "d": .double(d)])
        }
      }
    }
    #expect(Array(sweep) == expected)
  }

  @Test func levelsAreGivenByNumberByValueOrByDefault() throws {
    let space = try SearchSpace {
      Hyperparameter("rate", .continuous(1e-5...1e-1, scale: .logarithmic))
      Hyperparameter("dropout", .continuous(0...0.7))
      Hyperparameter("epochs", .integer(1...100))
      Hyperparameter("optimizer", .choices(["adam", "sgd", "rmsprop"]))
    }
    let sweep = try Sweep(
      space,
      design: .grid(
        levels: ["dropout": [0, 0.35], "epochs": 3, "optimizer": ["sgd"]], defaultLevels: 5))
    #expect(sweep.count == 5 * 2 * 3)
    #expect(sweep[0] == ["rate": 1e-5, "dropout": 0.0, "epochs": 1, "optimizer": "sgd"])
    #expect(sweep[8] == ["rate": 1e-4, "dropout": 0.0, "epochs": 100, "optimizer": "sgd"])
    #expect(sweep[10] == ["rate": 1e-4, "dropout": 0.35, "epochs": 51, "optimizer": "sgd"])
    #expect(
      sweep.design
        == #"grid, levels 5, levels of dropout [0, 0.35], levels of epochs 3, levels of optimizer ["sgd"]"#
    )
  }

  @Test func sizesAreExactBeyondAnyInteger() throws {
    let space = try SearchSpace(
      (0..<30).map { Hyperparameter("x\($0)", .integer(1...10)) })
    let sweep = try Sweep(space, design: .grid())
    #expect(sweep.exactCount.description == "1" + String(repeating: "0", count: 30))
    #expect(sweep.count == Int.max)
    #expect(sweep[Int.max - 1].values.count == 30)
    let index = try #require(WholeNumber("123456789012345678901234567890"))
    let paramset = try #require(sweep.paramset(at: index))
    #expect(
      paramset.values
        == "123456789012345678901234567890".map {
          .integer(($0.wholeNumberValue ?? 0) + 1)
        })
    #expect(sweep.exactIndex(of: paramset) == index)
    #expect(sweep.index(of: paramset) == nil)
    #expect(sweep.paramset(at: sweep.exactCount) == nil)
  }

  @Test func theLastOfVeryManyPointsIsComputedAlone() throws {
    let space = try SearchSpace(
      (0..<18).map { Hyperparameter("x\($0)", .integer(0...9)) })
    let sweep = try Sweep(space, design: .grid())
    #expect(sweep.count == 1_000_000_000_000_000_000)
    let digits = sweep[123_456_789_012_345_678].values
    #expect(digits == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test(arguments: [
    (
      GridDesign(),
      "rate: a grid needs the levels of a continuous domain; none are given; "
        + "give a number of levels or the values themselves."
    ),
    (
      GridDesign(levels: ["rat": 3]),
      "rat: levels are given for a hyperparameter that the space does not have; "
        + "it has rate, width, epochs, optimizer; did you mean 'rate'?"
    ),
    (
      GridDesign(levels: ["rate": 1]),
      "rate: the number of levels must be from 2 to 4503599627370496; it is 1."
    ),
    (
      GridDesign(levels: ["rate": [0.2]]),
      "rate: levels must lie in the domain; 0.2 is not in continuous 0.001...0.1, logarithmic."
    ),
    (
      GridDesign(levels: ["rate": [0.01, 0.1, 0.01]]),
      "rate: levels must differ; 0.01 is there twice; take fewer."
    ),
    (
      GridDesign(levels: ["epochs": 6], defaultLevels: 2),
      "epochs: the number of levels must be from 2 to 5; it is 6."
    ),
    (
      GridDesign(levels: ["width": 12], defaultLevels: 2),
      "width: levels must differ; 2 is there twice; take fewer."
    ),
    (
      GridDesign(levels: ["optimizer": 2], defaultLevels: 2),
      "optimizer: choices and constants are their own levels; a number of levels is given; "
        + "leave it out, or give the values to take."
    ),
  ])
  func refuses(design: GridDesign, message: String) throws {
    let space = try SearchSpace {
      Hyperparameter("rate", .continuous(1e-3...1e-1, scale: .logarithmic))
      Hyperparameter("width", .integer(1...100, scale: .logarithmic))
      Hyperparameter("epochs", .integer(1...5))
      Hyperparameter("optimizer", .choices(["adam", "sgd"]))
    }
    let error = #expect(throws: DesignError.self) { try Sweep(space, design: design) }
    #expect(error?.description == message)
  }

  @Test func levelsCloserThanDoublesAreRefused() throws {
    for (lower, upper) in [(1, (1.0).nextUp), (-(1.0).nextUp, -1), (0x1p-1074, 0x1p-1073)] {
      for scale in lower > 0 ? [Scale.linear, .logarithmic] : [.linear] {
        let space = try SearchSpace {
          Hyperparameter("x", .continuous(lower: lower, upper: upper, scale: scale))
        }
        #expect(try Sweep(space, design: .grid(defaultLevels: 2)).count == 2)
        for levels in [4, 5000] {
          #expect(throws: DesignError.self) {
            try Sweep(space, design: .grid(defaultLevels: levels))
          }
        }
      }
    }
  }

  /// Levels that are no decimals, and many: what tells them from decimals must not take long.
  @Test func manyLogarithmicLevelsAscend() throws {
    let space = try SearchSpace {
      Hyperparameter("x", .continuous(1e-5...1e-1, scale: .logarithmic))
    }
    let levels = try Sweep(space, design: .grid(defaultLevels: 1001)).compactMap {
      if case .double(let value) = $0["x"] { value } else { nil }
    }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
    #expect([0, 250, 500, 750, 1000].map { levels[$0] } == [1e-5, 1e-4, 1e-3, 1e-2, 1e-1])
  }
}
