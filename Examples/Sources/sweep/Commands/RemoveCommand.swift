import ArgumentParser
import ModelStorage

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// `sweep remove`: the model of an index is taken away.
struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes the model of an index away, for good.",
    discussion: """
      The index is missing then, and can be run again. Only models of the store are removed, \
      damaged ones too; what other programs wrote stays.
      """)

  @Option(help: ArgumentHelp("The folder that the models are in.", valueName: "dir"))
  var storage: String

  @Option(help: "The index that the model is of, from 0.")
  var index: Int

  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    let path = "\(store.path)/\(index)/model".printable
    guard try yes || isConfirmed(path) else {
      try StandardStream.error.write("sweep: nothing was removed\n")
      throw ExitCode(1)
    }
    try await store.remove(index: index)
    try StandardStream.output.write("removed: \(path)\n")
  }

  /// Asks whether it shall be.
  ///
  /// - Throws: `ValidationError` where nobody can be asked.
  private func isConfirmed(_ path: String) throws -> Bool {
    guard Terminal.isBehind(.standardInput), Terminal.behind(.error).isInteractive else {
      throw ValidationError("\(path): nobody can be asked here; give --yes to remove it.")
    }
    try StandardStream.error.write("remove \(path) for good? [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased())
  }
}
