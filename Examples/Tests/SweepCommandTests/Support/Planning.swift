import ArgumentParser
import HyperparameterSpace
import SweepList

@testable import sweep

/// A sweep that is planned in this process.
enum Planning {
  /// A space of everything that a table has to tell of.
  static let space = """
    parameters:
      learning_rate: {distribution: log_uniform_values, min: 1.0e-4, max: 1.0}
      width: {min: 16, max: 64}
      optimizer: {values: [adam, sgd]}
      momentum: {min: 0.8, max: 0.99, when: {optimizer: sgd}}
      epochs: {value: 20}

    """

  /// What became of a space file and options.
  struct Result {
    let file: SpaceFile
    let plan: SweepPlan

    /// What is printed instead of a list.
    var dryRun: String {
      get throws {
        try PlanReport(file: file, path: "space.yml", plan: plan).dryRunText(
          quality: DesignQuality(of: plan.design, in: file.space), width: nil)
      }
    }
  }

  /// Plans a space.
  ///
  /// - Parameters:
  ///   - space: The text of `space.yml`, which is written in the folder.
  ///   - arguments: Options that choose the design.
  static func plan(
    _ space: String, _ arguments: [String], in folder: String
  ) throws -> Result {
    let path = "\(folder)/space.yml"
    try write(space, to: path)
    let file = try SpaceFile(path: path)
    let options = try DesignOptions.parse(arguments)
    return Result(file: file, plan: try SweepPlan(file, at: path, options: options))
  }

  /// Plans a space in a folder of its own.
  static func plan(_ space: String, _ arguments: [String]) async throws -> Result {
    try await withTemporaryFolder { try plan(space, arguments, in: $0) }
  }

  /// What is said where a space cannot be planned so, without the name of the folder.
  static func refusal(
    of space: String, _ arguments: [String], in folder: String
  ) -> String? {
    do {
      _ = try plan(space, arguments, in: folder)
      return nil
    } catch {
      return message(of: error).replacing("\(folder)/", with: "")
    }
  }

  /// What an error says.
  static func message(of error: any Error) -> String {
    error is CommandError ? "\(error)" : DesignOptions.message(for: error)
  }
}
