import Foundation
import SweepList
import Testing

/// A folder with a list of paramsets, in which the built train-digits runs.
final class TrainingRun {
  /// What a run left.
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  /// The folder; removed in the end.
  let folder: URL
  /// Where the list lies, whether it was written or not.
  var list: String { folder.appendingPathComponent("list.yml").path }
  /// Where the store is to be.
  var storage: String { folder.appendingPathComponent("storage").path }

  /// A folder with a list of this text; without a list for `nil`.
  init(list text: String? = TrainingRun.twoParamsets) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("train-digits-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let text {
      try Data(text.utf8).write(to: URL(fileURLWithPath: list))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Small networks that train in no time, in the form of the published list.
  static let twoParamsets = """
    - batch_size: 128
      epochs: 2
      hidden_nodes: [10]
      dropout_rate: 0.2
      activate_fn: relu
      optimizer: rmsprop

    - batch_size: 64
      epochs: 3
      hidden_nodes: [6, 5]
      dropout_rate: 0.0
      activate_fn: tanh
      optimizer: adam
      learning_rate: 0.01

    """

  /// Trains an index, as AWS Batch starts it.
  func train(
    index: Int, options: [String] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    let task = ["AWS_BATCH_JOB_ARRAY_INDEX": "\(index)"]
    return try run(
      ["--create", "--list", list, "--storage", storage] + options,
      environment: task.merging(environment) { $1 })
  }

  /// Starts to train an index, for a test that does not let it end; its output goes nowhere.
  func start(index: Int, environment: [String: String] = [:]) throws -> Process {
    let task = ["AWS_BATCH_JOB_ARRAY_INDEX": "\(index)"]
    let process = process(
      ["--list", list, "--storage", storage, "--create"],
      environment: task.merging(environment) { $1 },
      program: Self.program)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Trains an index, its output going to a program of the shell; the exit status is what
  /// standard error says.
  func throughPipe(to reader: String, index: Int) throws -> Outcome {
    try run(
      [
        "-c", "(sleep 0.3; \"$0\" \"$@\"; echo $? >&2) | \(reader)", Self.program.path,
        "--create", "--list", list, "--storage", storage,
      ], environment: ["AWS_BATCH_JOB_ARRAY_INDEX": "\(index)"],
      program: URL(fileURLWithPath: "/bin/sh"))
  }

  /// Runs train-digits in an environment without any scheduler's variables but those given.
  func run(
    _ arguments: [String], environment: [String: String] = [:], program: URL = TrainingRun.program
  ) throws -> Outcome {
    let process = process(arguments, environment: environment, program: program)
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    // All of the output first: both together fit a pipe, so that neither waits for the other.
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: outputData, as: UTF8.self),
      error: String(decoding: errorData, as: UTF8.self))
  }

  private func process(
    _ arguments: [String], environment: [String: String], program: URL
  ) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let schedulers = Set(Scheduler.known.flatMap(\.variables))
    let inherited = ProcessInfo.processInfo.environment.filter {
      !schedulers.contains($0.key) && !$0.key.hasPrefix("SWEEP_")
    }
    process.environment = inherited.merging(environment) { $1 }
    return process
  }

  /// The executable, which is beside the tests.
  private static var program: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      let folder = bundle.bundleURL.deletingLastPathComponent()
    #else
      let executable = Bundle.main.executableURL ?? URL(fileURLWithPath: ".")
      let folder = executable.deletingLastPathComponent()
    #endif
    return folder.appendingPathComponent("train-digits")
  }
}
