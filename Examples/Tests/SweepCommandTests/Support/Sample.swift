/// Files that the tests plan and run.
enum Sample {
  /// A space of small networks, that learn something in no time.
  static let space = """
    parameters:
      batch_size:
        value: 64
      epochs:
        value: 2
      hidden_nodes:
        values: [[6], [8, 4]]
      dropout_rate:
        value: 0.0
      activate_fn:
        values: [relu, tanh]
      optimizer:
        value: adam
      learning_rate:
        distribution: log_uniform_values
        min: 1.0e-3
        max: 1.0e-2

    """

  /// The published list.
  static let publishedList = """
    - batch_size: 128
      epochs: 20
      hidden_nodes: [10, 20, 30]
      dropout_rate: 0.2
      activate_fn: relu
      optimizer: rmsprop

    - batch_size: 128
      epochs: 20
      hidden_nodes: [30, 50, 70]
      dropout_rate: 0.7
      activate_fn: tanh
      optimizer: rmsprop

    """

  /// Plans four paramsets in a folder, as `list.yml`.
  static func plan(in folder: String) async throws -> Program.Output {
    try write(space, to: "\(folder)/space.yml")
    return try await Program.sweep.run(
      [
        "plan", "space.yml", "--design", "latin-hypercube", "--count", "4", "--output", "list.yml",
      ], in: folder)
  }

  /// The arguments that run `list.yml` into `storage` with a command.
  static func run(_ options: [String] = [], _ command: [String]) -> [String] {
    ["run", "list.yml", "--storage", "storage", "--create"] + options + ["--"] + command
  }

  /// The command that trains `list.yml` into `storage`.
  static let train = [
    Program.trainDigits.path, "--list", "list.yml", "--storage", "storage",
  ]

  /// A command that runs a shell script, and trains where the script does not end before.
  static func script(_ text: String) -> [String] {
    ["sh", "-c", text + "\nexec \"$0\" \"$@\""] + train
  }
}
