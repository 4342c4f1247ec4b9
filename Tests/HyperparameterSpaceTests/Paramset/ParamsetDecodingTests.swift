import Testing

@testable import HyperparameterSpace

@Suite("Typed decoding")
struct ParamsetDecodingTests {
  struct Parameters: Decodable, Equatable {
    enum Optimizer: String, Decodable { case adam, rmsprop }
    struct Schedule: Decodable, Equatable {
      var warmup: Int
      var decay: Double?
    }
    var batchSize: Int
    var dropout: Double
    var hiddenNodes: [UInt8]
    var optimizer: Optimizer
    var learningRate: Float?
    var schedule: Schedule?
    enum CodingKeys: String, CodingKey {
      case batchSize = "batch_size"
      case dropout = "dropout_rate"
      case hiddenNodes = "hidden_nodes"
      case optimizer
      case learningRate = "learning_rate"
      case schedule
    }
  }

  static let valid: Paramset = [
    "batch_size": 128, "dropout_rate": 0.2, "hidden_nodes": [30, 50, 70], "optimizer": "adam",
    "learning_rate": nil, "schedule": ["warmup": 5, "decay": 1], "unused": true,
  ]

  @Test func readsTheTrainersOwnType() throws {
    let parameters = try Self.valid.decode(Parameters.self)
    #expect(
      parameters
        == Parameters(
          batchSize: 128, dropout: 0.2, hiddenNodes: [30, 50, 70], optimizer: .adam,
          learningRate: nil, schedule: .init(warmup: 5, decay: 1)))
  }

  @Test(
    arguments: [
      (
        "batch_size", nil,
        "list.yml:10:3: item 3: batch_size: the paramset has no such hyperparameter; it has dropout_rate, "
          + "hidden_nodes, optimizer, learning_rate, schedule, unused."
      ),
      (
        "batch_size", 12.0,
        "list.yml:10:3: batch_size: an integer (Int) is expected; the value is the number 12.0."
      ),
      (
        "batch_size", "128",
        "list.yml:10:3: batch_size: an integer (Int) is expected; the value is the string \"128\"; "
          + "take away the quotation marks."
      ),
      (
        "dropout_rate", "1e-5x",
        "list.yml:11:3: dropout_rate: a number (Double) is expected; the value is the string "
          + "\"1e-5x\"."
      ),
      (
        "hidden_nodes", [30, 256],
        "list.yml:12:3: hidden_nodes[1]: an integer (UInt8) is expected; the value is the integer "
          + "256."
      ),
      (
        "hidden_nodes", 30,
        "list.yml:12:3: hidden_nodes: a list is expected; the value is the integer 30."
      ),
      (
        "schedule", ["warmup": true],
        "list.yml:15:3: schedule.warmup: an integer (Int) is expected; the value is the Boolean true."
      ),
      (
        "schedule", [:],
        "list.yml:15:3: schedule.warmup: the paramset has no such hyperparameter; it has none."
      ),
      (
        "optimizer", "adan",
        "list.yml:13:3: optimizer: Cannot initialize Optimizer from invalid String value adan; "
          + "the value is the string \"adan\"."
      ),
    ] as [(String, ParameterValue?, String)])
  func namesWhatDoesNotFit(name: String, value: ParameterValue?, message: String) {
    var entries = Self.valid.map { ($0.name, $0.name == name ? value : $0.value) }
    entries.removeAll { $0.1 == nil }
    var paramset = Paramset(names: entries.map(\.0), values: entries.compactMap(\.1))
    paramset.origin = ParamsetOrigin(
      path: "list.yml", index: 3, place: .init(line: 10, column: 3),
      places: paramset.indices.map {
        .init(name: .init(line: 10 + $0, column: 1), value: .init(line: 10 + $0, column: 3))
      })
    let error = #expect(throws: ParamsetDecodingError.self) {
      try paramset.decode(Parameters.self)
    }
    #expect(error?.description == message)
  }

  @Test func aSlipOfThePenIsNamed() {
    let paramset: Paramset = ["batchsize": 128, "epochs": 20]
    let error = #expect(throws: ParamsetDecodingError.self) {
      try paramset.decode(Parameters.self)
    }
    #expect(
      error?.description
        == "batch_size: the paramset has no such hyperparameter; it has batchsize, epochs; "
        + "did you mean 'batchsize'?")
  }

  @Test func integersAreNumbersWhereTheyAreExact() throws {
    struct One: Decodable { var x: Float }
    #expect(try (["x": 16_777_216] as Paramset).decode(One.self).x == 16_777_216)
    #expect(throws: ParamsetDecodingError.self) {
      try (["x": 16_777_217] as Paramset).decode(One.self)
    }
  }

  @Test func numbersBeyondANarrowTypeAreRefused() throws {
    struct One: Decodable { var x: Float }
    #expect(throws: ParamsetDecodingError.self) { try (["x": 1e300] as Paramset).decode(One.self) }
    #expect(try (["x": .double(.infinity)] as Paramset).decode(One.self).x == .infinity)
    #expect(try (["x": 0.1] as Paramset).decode(One.self).x == 0.1)
  }

  @Test func manyNamesDecodeLikeFew() throws {
    let entries = (0..<3000).map { (name: "x\($0)", value: ParameterValue.integer($0)) }
    let decoded = try Paramset(entries).decode([String: Int].self)
    #expect(decoded == Dictionary(uniqueKeysWithValues: (0..<3000).map { ("x\($0)", $0) }))
  }

  @Test func dictionariesAndListsOfListsDecode() throws {
    let paramset: Paramset = ["a": [[1], [2, 3]], "b": [[], [4]]]
    #expect(try paramset.decode([String: [[Int]]].self) == ["a": [[1], [2, 3]], "b": [[], [4]]])
  }
}
