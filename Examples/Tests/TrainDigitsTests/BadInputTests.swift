import Foundation
import Testing

/// Each is one clear line on standard error, a status, and nothing written.
@Suite struct BadInputTests {
  private static let badValues = [
    (
      "batch_size: 128", "batch_size: 0",
      "1:15: batch_size: must be at least 1; the value is the integer 0."
    ),
    (
      "relu", "gelu",
      "5:16: activate_fn: must be one of relu, tanh, sigmoid; the value is the string \"gelu\"."
    ),
    (
      "rmsprop", "adagrad",
      "6:14: optimizer: must be one of sgd, rmsprop, adam; the value is the string \"adagrad\"."
    ),
    (
      "0.2", "1.0",
      "4:17: dropout_rate: must be at least 0 and below 1; the value is the number 1.0."
    ),
    ("[10]", "[10, x]", "3:17: hidden_nodes[1]: "),
    ("epochs: 2", "epoch: 2", "epochs"),
  ]

  @Test(arguments: badValues)
  func `a bad value is named with its place`(good: String, bad: String, message: String) throws {
    let text = TrainingRun.twoParamsets
    let range = try #require(text.firstRange(of: good))
    let run = try TrainingRun(list: text.replacingCharacters(in: range, with: bad))
    try expectFailure(try run.train(index: 0), status: 1, message: message, in: run)
  }

  @Test func `an index beyond the list's end is refused`() throws {
    let run = try TrainingRun()
    try expectFailure(try run.train(index: 2), status: 1, message: "list.yml", in: run)
  }

  @Test func `a missing list is named`() throws {
    let run = try TrainingRun(list: nil)
    try expectFailure(
      try run.train(index: 0), status: 1, message: "list.yml: cannot open", in: run)
  }

  @Test func `a list that is not the planned one is refused`() throws {
    let run = try TrainingRun()
    let outcome = try run.train(
      index: 0, environment: ["SWEEP_LIST_SHA256": String(repeating: "0", count: 64)])
    try expectFailure(outcome, status: 1, message: "SHA-256", in: run)
  }

  @Test func `no scheduler is no task`() throws {
    let run = try TrainingRun()
    let outcome = try run.run(["--list", run.list, "--storage", run.storage])
    try expectFailure(outcome, status: 1, message: "AWS_BATCH_JOB_ARRAY_INDEX", in: run)
  }

  @Test func `a folder that is no store, as under a missing mount, is refused`() throws {
    let run = try TrainingRun()
    try FileManager.default.createDirectory(
      atPath: run.storage, withIntermediateDirectories: true)
    let outcome = try run.run(
      ["--list", run.list, "--storage", run.storage],
      environment: ["AWS_BATCH_JOB_ARRAY_INDEX": "0"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("is not a store"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: run.storage) == [])
  }

  @Test func `another list's storage is refused, and left as it is`() throws {
    let run = try TrainingRun()
    #expect(try run.train(index: 0).status == 0)
    try Data((TrainingRun.twoParamsets + "# edited\n").utf8).write(
      to: URL(fileURLWithPath: run.list))
    let outcome = try run.train(index: 1)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("list"))
    #expect(!FileManager.default.fileExists(atPath: "\(run.storage)/1"))
  }

  @Test(arguments: [
    ["--list", "l.yml"], ["--storage", "s"], ["--list"], ["--lst", "l.yml", "--storage", "s"],
    ["--list", "l.yml", "--storage", "s", "--seed", "-1"], ["predict"],
    ["predict", "--storage", "s", "--count=-1"], ["predict", "--storage", ""],
    ["--list", "l.yml", "--storage", ""], ["--list", "", "--storage", "s"],
  ])
  func `wrong usage has the status 2`(arguments: [String]) throws {
    let run = try TrainingRun()
    try expectFailure(
      try run.run(arguments), status: 2, message: "See 'train-digits --help'.", in: run)
  }

  @Test func `help is output`() throws {
    let outcome = try TrainingRun().run(["predict", "--help"])
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    #expect(outcome.output.contains("USAGE: train-digits predict"))
  }

  private func expectFailure(
    _ outcome: TrainingRun.Outcome, status: Int32, message: String, in run: TrainingRun,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let lines = outcome.error.split(separator: "\n")
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    #expect(lines.count == 1, "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.error.hasPrefix("train-digits: "), sourceLocation: sourceLocation)
    #expect(outcome.error.contains(message), sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    let exists = FileManager.default.fileExists(atPath: run.storage)
    #expect(!exists, "nothing was written", sourceLocation: sourceLocation)
  }
}
