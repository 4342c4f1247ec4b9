import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The command that trains one index, found before any task starts.
struct TaskCommand: Sendable {
  /// The executable's path.
  let executable: FilePath
  /// The name it was called by, and its arguments.
  let words: [String]

  /// Finds the executable as a shell does: a name in `PATH`, anything with a slash as it is.
  ///
  /// - Parameter words: The name and its arguments; not empty.
  init(_ words: [String]) async throws {
    guard let name = words.first, !name.isEmpty else {
      throw CommandError("COMMAND: its name is empty; give the program that trains one index.")
    }
    self.words = words
    if name.contains("/") {
      guard FileAccess.isExecutableFile(name) else {
        throw CommandError("\(name): not an executable file; nothing was started.")
      }
      executable = FilePath(name)
    } else {
      do {
        executable = try await Executable.name(name).resolveExecutablePath(in: .inherit)
      } catch {
        throw CommandError(
          "\(name): command not found in PATH; nothing was started; \(Self.remedy(for: words))")
      }
      // The search looks at names only in some of the places it takes for certain.
      guard FileAccess.isExecutableFile(executable.string) else {
        throw CommandError("\(name): command not found in PATH; nothing was started.")
      }
    }
  }

  private init(executable: FilePath, words: [String]) {
    self.executable = executable
    self.words = words
  }

  /// The same command with other arguments.
  func with(arguments: [String]) -> TaskCommand {
    TaskCommand(executable: executable, words: words.prefix(1) + arguments)
  }

  /// What is wrong with a command that has no words.
  static let missing = "COMMAND: the program that trains one index is needed after --."

  /// What would do instead of a name that is no command's.
  private static func remedy(for words: [String]) -> String {
    guard words.count == 1, words[0].contains(where: \.isWhitespace) else {
      return "give its path, as in ./\(words[0])."
    }
    let line = words[0].contains("'") ? "…" : words[0]
    return "give a line for the shell as sh -c '\(line)'."
  }
}
