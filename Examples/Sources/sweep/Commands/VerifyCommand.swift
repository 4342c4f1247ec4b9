import ArgumentParser
import ModelStorage
import SweepList

/// `sweep verify`: the models of a store looked at themselves, and the markers made true.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Looks at the models of a store, and repairs what the status is told by.",
    discussion: """
      The sizes of all files are compared with those that were published. Models are never \
      changed. Exit status 1 when a model is damaged, or an index cannot be looked at.
      """)

  @Argument(help: "The list: its indices are looked at. Without it, all that the store has.")
  var list: String?

  @Option(help: "The folder that the models are in.")
  var storage: String

  @Flag(help: "Read all files, and compare their content too.")
  var rehash = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    try list.map { try PathArgument.requireNotEmpty($0, "LIST") }
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let check = try list.map { try ParamsetList(path: $0).check() }
    let store = try await LocalModelStore.open(path: storage, listDigest: check?.sha256)
    let report = try await verify(store, 0..<(check?.count ?? 0))
    let text = VerificationText(report, count: check?.count)
    try StandardStream.output.write(json ? JSONText.of(text) : text.text)
    if !report.isSound { throw ExitCode(1) }
  }

  /// Verifies a store; on a terminal, how far it is is shown meanwhile.
  private func verify(
    _ store: LocalModelStore, _ indices: Range<Int>
  ) async throws -> VerificationReport {
    let (stream, continuation) = AsyncStream.makeStream(
      of: VerificationProgress.self, bufferingPolicy: .bufferingNewest(1))
    async let shown: Void = Self.show(stream)
    do {
      let report = try await store.verify(list == nil ? nil : indices, rehashing: rehash) {
        continuation.yield($0)
      }
      continuation.finish()
      await shown
      return report
    } catch {
      continuation.finish()
      await shown
      throw error
    }
  }

  private static func show(_ stream: AsyncStream<VerificationProgress>) async {
    let line = ProgressLine(terminal: .behind(.error))
    for await progress in stream {
      line.update { ProgressBar.text(progress, width: $0) }
    }
    line.finish()
  }
}
