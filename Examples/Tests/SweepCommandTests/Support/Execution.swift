import Foundation

/// Runs of `sweep exec`.
enum Execution {
  /// A list of two.
  static let list = """
    - {learning_rate: 0.1, hidden_nodes: [10], optimizer: sgd}
    - {learning_rate: 1.0e-05, hidden_nodes: [30, 50], optimizer: adam}

    """

  /// The second of them as JSON.
  static let paramset =
    #"{"learning_rate": 1.0e-05, "hidden_nodes": [30, 50], "optimizer": "adam"}"#

  /// What a task's environment tells; writes `list.yml`, and has files of its own in `tmp`.
  static func environment(index: Int?, in folder: String) throws -> [String: String?] {
    try write(list, to: "\(folder)/list.yml")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/tmp", withIntermediateDirectories: true)
    return [
      "AWS_BATCH_JOB_ARRAY_INDEX": index.map { "\($0)" }, "SWEEP_LIST": "list.yml",
      "SWEEP_STORAGE": "store", "TMPDIR": "\(folder)/tmp",
    ]
  }

  /// Runs a shell script as the trainer of an index; braces in it are doubled.
  static func run(
    _ script: String, index: Int? = nil, environment: [String: String?] = [:],
    in folder: String, whileRunning: @Sendable (pid_t) async throws -> Void = { _ in }
  ) async throws -> Program.Output {
    let all = try Self.environment(index: index, in: folder).merging(environment) { $1 }
    return try await Program.sweep.run(
      ["exec", "--create", "--", "sh", "-c", script], environment: all, in: folder,
      whileRunning: whileRunning)
  }

  /// What is left in the folder for temporary files.
  static func scratch(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/tmp")
  }

  /// What `sweep status` prints.
  static func status(in folder: String) async throws -> String {
    try await Program.sweep.run(["status", "list.yml", "--storage", "store"], in: folder).output
  }
}
