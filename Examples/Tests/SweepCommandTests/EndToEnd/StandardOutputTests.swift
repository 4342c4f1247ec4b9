import Foundation
import Testing

/// `sweep plan --output -`.
@Suite(.timeLimit(.minutes(5)))
struct StandardOutputTests {
  private static let arguments = [
    "plan", "space.yml", "--design", "latin-hypercube", "--count", "4", "--output", "-",
  ]

  @Test(arguments: [[], ["--no-verify"], ["--style", "flow"], ["--style", "flow", "--no-verify"]])
  func getsTheBytesOfTheFile(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      let file = try await Program.sweep.run(
        Self.arguments.dropLast() + ["list.yml"] + options, in: folder)
      let stream = try await Program.sweep.run(Self.arguments + options, in: folder)
      #expect(file.status == 0 && stream.status == 0, "\(stream)")
      #expect(stream.output == (try contents(of: "\(folder)/list.yml")))
      #expect(stream.error == file.output.replacing("list.yml", with: "standard output"))
      #expect(
        Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
          == ["space.yml", "list.yml"])
    }
  }

  @Test func warningsStandBeforeTheReport() async throws {
    try await withTemporaryFolder { folder in
      try write("parameters: {a: {values: [yes, 1]}}\n", to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(Self.arguments, in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.errorLines.first?.hasPrefix("space.yml:1:27: warning: 'yes' ") == true)
      #expect(plan.errorLines.dropFirst().first == "standard output: 4 paramsets")
      #expect(plan.output.hasPrefix("# hyperparameter list, format 1\n"))
    }
  }

  @Test func aReaderThatLeavesIsNoError() async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      let shell = Program(path: "/bin/sh")
      let result = try await shell.run(
        [
          "-c",
          """
          { "$0" plan space.yml --design random --count 20000 --quiet --output -
            echo "status $?" >&2; } | head -n 1
          """,
          Program.sweep.path,
        ], in: folder)
      #expect(result.output == "# hyperparameter list, format 1\n")
      #expect(result.error == "status 0\n")
    }
  }

  #if os(Linux)
    @Test func aFullDiskIsAnError() async throws {
      try await withTemporaryFolder { folder in
        try write(Sample.space, to: "\(folder)/space.yml")
        let shell = Program(path: "/bin/sh")
        let result = try await shell.run(
          ["-c", "\"$0\" \"$@\" > /dev/full", Program.sweep.path] + Self.arguments, in: folder)
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1, "\(result)")
        #expect(result.error.hasPrefix("sweep: standard output: cannot write: "))
      }
    }
  #endif
}
