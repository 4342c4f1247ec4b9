import Foundation
import HyperparameterSpace
import SweepList
import Testing

/// Pins which index has which paramset, as a project does whose tasks run for a week: a changed space,
/// seed or library fails here, not after the sweep.
@Suite struct PinnedMappingTests {
  private struct Parameters: Decodable, Equatable {
    var learningRate: Double
    var hiddenNodes: [Int]
    var optimizer: String

    enum CodingKeys: String, CodingKey {
      case learningRate = "learning_rate"
      case hiddenNodes = "hidden_nodes"
      case optimizer
    }
  }

  private let sweep: Sweep

  init() throws {
    let space = try SearchSpace {
      Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
      Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
      Hyperparameter("optimizer", .choices(["rmsprop", "adam"]))
    }
    sweep = try Sweep(space, design: .latinHypercube(count: 64, seed: 2018))
  }

  @Test func index17IsWhatItWas() throws {
    let expected = Parameters(
      learningRate: 7.817195791084027e-05, hiddenNodes: [10, 20, 30], optimizer: "adam")
    #expect(try sweep[17].decode(Parameters.self) == expected)
  }

  @Test func theListIsTheOneThatWasSubmitted() throws {
    let list = FileManager.default.temporaryDirectory
      .appendingPathComponent("hyperparam_list-\(UUID().uuidString).yml").path
    defer { try? FileManager.default.removeItem(atPath: list) }
    let summary = try sweep.write(to: list)
    #expect(
      summary.sha256 == "d23ca61bc248eea2cc0e6fb63a694deda489f126651f5d3d07703444f846cac1")
    for index in [0, 17, 63] {
      #expect(try ParamsetList(path: list).paramset(at: index) == sweep[index])
    }
  }

  @Test func aTaskOfAWSBatchFindsItsParamset() throws {
    let task = try ArrayTask.current(environment: ["AWS_BATCH_JOB_ARRAY_INDEX": "17"])
    #expect(task.index == 17)
  }
}
