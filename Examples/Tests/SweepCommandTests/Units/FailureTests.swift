import ArgumentParser
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

@testable import sweep

@Suite struct FailureTests {
  private static func failure(_ arguments: [String]) throws -> Failure {
    let error = #expect(throws: (any Error).self) {
      var command = try SweepCommand.parseAsRoot(arguments)
      try command.run()
    }
    return Failure(try #require(error), arguments: arguments)
  }

  @Test func usageIsOneLineWithStatusTwo() throws {
    let failure = try Self.failure(["show", "l.yml", "--index", "x"])
    #expect(failure.status == 2)
    #expect(failure.stream == .error)
    #expect(failure.text.hasPrefix("sweep show: "))
    #expect(failure.text.hasSuffix(" See 'sweep show --help'."))
    #expect(!failure.text.contains("\n"))
  }

  @Test func namesTheValuesOnOneLine() throws {
    let failure = try Self.failure(["plan", "s.yml", "--design", "x"])
    #expect(
      failure.text == """
        sweep plan: The value 'x' is invalid for '--design <design>'. Please provide one of the \
        following: grid, progressive-grid, random, latin-hypercube, sobol, halton. \
        See 'sweep plan --help'.
        """)
  }

  @Test func helpIsOutput() throws {
    let failure = try Self.failure(["run", "--help"])
    #expect(failure.status == 0)
    #expect(failure.stream == .output)
    #expect(failure.text.contains("AWS_BATCH_JOB_ARRAY_INDEX"))
  }

  @Test func anErrorKeepsItsOwnText() {
    let failure = Failure(CommandError("l.yml: broken; do this."), arguments: ["show"])
    #expect(failure.text == "sweep: l.yml: broken; do this.")
    #expect(failure.status == 1)
  }

  @Test func aSignalIsAStatusAndNoText() {
    let failure = Failure(ExitCode(130), arguments: ["run"])
    #expect(failure.text.isEmpty)
    #expect(failure.status == 130)
  }

  @Test func aReaderThatLeftIsNoError() {
    let quiet = Failure(
      StandardStream.WriteError(stream: .output, code: .brokenPipe), arguments: ["show"])
    #expect(quiet.text.isEmpty && quiet.status == 0)
    let full = Failure(
      StandardStream.WriteError(stream: .output, code: .noSpace), arguments: ["show"])
    #expect(full.text.hasPrefix("sweep: standard output: cannot write: ") && full.status == 1)
  }
}
