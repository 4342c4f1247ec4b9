import Subprocess

/// A program that comes with a scheduler or a cloud, which this one calls.
struct ExternalTool: Sendable {
  /// The program's name, which is looked for in `PATH`.
  let name: String
  /// What to do where there is none, such as `install the package slurm-client`.
  let remedy: String

  /// How it failed.
  struct Failure: Error, CustomStringConvertible, Equatable {
    /// What was called: the program and its first arguments.
    let call: String
    /// How it ended.
    let end: String
    /// What it said to standard error, its last line.
    let reason: String

    var description: String {
      "\(call): \(end)\(reason.isEmpty ? "" : "; \(reason)")"
    }
  }

  /// The most that is taken of its output: 10,000 tasks are some megabytes of JSON.
  private static let mostOutput = 1 << 28

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: What it reads from standard input.
  /// - Returns: What it wrote to standard output.
  /// - Throws: ``CommandError`` where it is missing, ``Failure`` where it failed.
  func run(_ arguments: [String], input: String = "") async throws -> String {
    let executable: Executable
    do {
      executable = .path(try await Executable.name(name).resolveExecutablePath(in: .inherit))
    } catch {
      throw CommandError("\(name): command not found in PATH; \(remedy).")
    }
    let result = try await Subprocess.run(
      executable, arguments: Arguments(arguments), input: .string(input),
      output: .string(limit: Self.mostOutput), error: .string(limit: Self.mostOutput))
    let end = ProcessEnd(result.terminationStatus)
    guard end == .exited(0) else {
      let call = ([name] + arguments.prefix { !$0.hasPrefix("-") }).joined(separator: " ")
      throw Failure(
        call: call, end: "\(end)",
        reason: TaskLog.lastLine(of: result.standardError.utf8) ?? "")
    }
    return result.standardOutput
  }
}

extension ExternalTool {
  /// The command line of AWS.
  static let aws = ExternalTool(
    name: "aws", remedy: "install the package awscli, from Debian or PyPI")

  /// A command of Slurm.
  static func slurm(_ name: String) -> ExternalTool {
    ExternalTool(
      name: name, remedy: "install the package slurm-client, or submit from a login node")
  }
}
