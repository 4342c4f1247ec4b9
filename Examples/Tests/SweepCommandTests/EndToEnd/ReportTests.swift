import Foundation
import Testing

/// `sweep report`, as people run it.
@Suite(.timeLimit(.minutes(5)))
struct ReportTests {
  private static func report(_ arguments: [String], in folder: String) async throws
    -> Program.Output
  {
    try await Program.sweep.run(["report"] + arguments, in: folder)
  }

  @Test func beforeAndAfterTheRun() async throws {
    try await withTemporaryFolder { folder in
      #expect(try await Sample.plan(in: folder).status == 0)
      let before = try await Self.report(["list.yml", "--output", "before.html"], in: folder)
      #expect(before.status == 0, "\(before)")
      #expect(before.output.hasPrefix("before.html: 4 paramsets, "))
      let script =
        "test \"$AWS_BATCH_JOB_ARRAY_INDEX\" != 2 || { echo '</script>lost'; exit 3; }"
      let run = try await Program.sweep.run(Sample.run([], Sample.script(script)), in: folder)
      #expect(run.status == 1, "\(run)")
      let after = try await Self.report(["list.yml", "--storage", "storage"], in: folder)
      #expect(after.output.hasPrefix("report.html: 4 paramsets, 3 models, "), "\(after)")
      let json = try #require(try Reporting.json(of: contents(of: "\(folder)/report.html")))
      let stored = try #require(json["run"] as? [String: Any])
      let failures = try #require(stored["failures"] as? [String: Any])
      let first = try #require((failures["failures"] as? [[String: Any]])?.first)
      #expect(first["index"] as? Int == 2)
      #expect(first["reason"] as? String == "exit status 3: </script>lost")
      #expect(first["log"] as? String == "2/log/attempt-1.txt")
      #expect((first["end"] as? String)?.contains("</script>lost") == true)
      let plot = try await Self.report(
        ["list.yml", "--storage", "storage", "--format", "svg", "--metric", "loss", "--minimize"],
        in: folder)
      #expect(plot.status == 0, "\(plot)")
      #expect(try contents(of: "\(folder)/report.svg").contains("loss against each hyperparameter"))
    }
  }

  @Test func aStoreWithoutModelsMakesAReport() async throws {
    try await withTemporaryFolder { folder in
      #expect(try await Sample.plan(in: folder).status == 0)
      _ = try await Program.sweep.run(["create", "list.yml", "--storage", "storage"], in: folder)
      let output = try await Self.report(
        ["list.yml", "--storage", "storage", "--metric", "loss", "--output", "-"], in: folder)
      #expect(output.status == 0)
      #expect(output.output.hasPrefix("<!DOCTYPE html>"))
    }
  }

  static let refusals: [(arguments: [String], status: Int32, text: String)] = [
    (["none.yml"], 1, "none.yml"),
    (["list.yml", "--storage", "none"], 1, "none"),
    (["list.yml", "--output", "none/report.html"], 1, "none/report.html: cannot be written"),
    (
      ["list.yml", "--metric", "loss"], 2,
      "--metric: metrics are those of models; give --storage too"
    ),
    (["list.yml", "--plot", "coverage"], 2, "--plot: a page has all plots"),
    (["list.yml", "--format", "pdf"], 2, "pdf"),
    (["empty.yml"], 1, "empty.yml: a list has at least one paramset"),
    (["list.yml", "--output", ""], 2, "--output: it is empty"),
  ]

  @Test(arguments: refusals)
  func whatCannotBeIsRefused(arguments: [String], status: Int32, text: String) async throws {
    try await withTemporaryFolder { folder in
      #expect(try await Sample.plan(in: folder).status == 0)
      try write("[]\n", to: "\(folder)/empty.yml")
      let output = try await Self.report(arguments, in: folder)
      #expect(output.status == status, "\(output)")
      #expect(output.error.contains(text), "\(output)")
      #expect(output.errorLines.count == 1, "\(output)")
      #expect(!exists("\(folder)/report.html"))
    }
  }

  @Test func withoutTheProgramForPNGItsPackageIsNamed() async throws {
    try await withTemporaryFolder { folder in
      #expect(try await Sample.plan(in: folder).status == 0)
      let output = try await Program.sweep.run(
        ["report", "list.yml", "--format", "png"], environment: ["PATH": "\(folder)/bin"],
        in: folder)
      #expect(output.status == 1)
      #expect(output.error.contains("install the package librsvg2-bin"), "\(output)")
    }
  }

  /// The images of the documentation are those of this program.
  @Test(arguments: [
    ("grid", ["--design", "grid", "--levels", "8"]),
    ("random", ["--design", "random", "--count", "64"]),
    ("latin-hypercube", ["--design", "latin-hypercube", "--count", "64"]),
    ("sobol", ["--design", "sobol", "--count", "64"]),
  ])
  func imagesOfTheDocumentationAreMadeAnew(name: String, options: [String]) async throws {
    try await withTemporaryFolder { folder in
      let images = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../Documentation/Images").standardized.path
      let plan = try await Program.sweep.run(
        ["plan", "\(images)/coverage-space.yml", "--output", "list.yml"] + options, in: folder)
      #expect(plan.status == 0, "\(plan)")
      let output = try await Self.report(
        ["list.yml", "--format", "svg", "--output", "new.svg"], in: folder)
      #expect(output.status == 0, "\(output)")
      #expect(
        try contents(of: "\(folder)/new.svg") == contents(of: "\(images)/coverage-\(name).svg"))
    }
  }
}
