import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A built executable, run as people run it.
struct Program {
  /// What a run left.
  struct Output: CustomStringConvertible {
    let status: Int32
    let output: String
    let error: String

    var description: String { "status \(status)\n\(output)---\n\(error)" }
    /// The lines on standard error.
    var errorLines: [Substring] { error.split(separator: "\n") }
  }

  static let sweep = Program(name: "sweep")
  static let trainDigits = Program(name: "train-digits")

  /// The path of the executable.
  let path: String

  /// The program at a path.
  init(path: String) { self.path = path }

  /// The program of this package of that name: it is beside the tests.
  init(name: String) { path = Self.folder + "/" + name }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - environment: What to change in the environment; `nil` removes a variable.
  ///   - folder: Where it runs.
  ///   - whileRunning: Called with the process identifier as soon as it runs.
  func run(
    _ arguments: [String], environment: [String: String?] = [:], in folder: String,
    whileRunning: @Sendable (pid_t) async throws -> Void = { _ in }
  ) async throws -> Output {
    let changes = Dictionary(
      uniqueKeysWithValues: environment.map {
        (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value)
      })
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .inherit.updating(changes), workingDirectory: FilePath(folder),
      input: .none, output: .string(limit: 1 << 22), error: .string(limit: 1 << 22)
    ) { try await whileRunning($0.processIdentifier.value) }
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let number): 128 + number
      }
    return Output(status: status, output: result.standardOutput, error: result.standardError)
  }

  private static var folder: String {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent().path
    #else
      return Bundle.main.executableURL?.deletingLastPathComponent().path ?? "."
    #endif
  }
}
