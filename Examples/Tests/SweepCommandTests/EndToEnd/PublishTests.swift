import Foundation
import Testing

/// `sweep publish` and `sweep load`.
@Suite(.timeLimit(.minutes(5)))
struct PublishTests {
  private static let publish = ["publish", "--storage", "store", "--index", "3"]
  private static let load = ["load", "--storage", "store", "--index", "3"]

  /// Makes a folder `name` that holds a file in a folder.
  private static func makeModel(_ name: String, _ text: String, in folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(name)/variables", withIntermediateDirectories: true)
    try write(text, to: "\(folder)/\(name)/variables/weights.bin")
  }

  @Test func theFirstModelStands() async throws {
    try await withTemporaryFolder { folder in
      try Self.makeModel("a", "first", in: folder)
      try Self.makeModel("b", "second", in: folder)
      let first = try await Program.sweep.run(
        Self.publish + ["--create", "--metric", "accuracy=0.5", "a"], in: folder)
      #expect(first.status == 0, "\(first)")
      #expect(first.output == "published: \(folder)/store/3/model\n")
      let second = try await Program.sweep.run(Self.publish + ["b"], in: folder)
      #expect(second.status == 0, "\(second)")
      #expect(
        second.output
          == "another attempt was first, its model stands: \(folder)/store/3/model\n")
      let load = try await Program.sweep.run(Self.load + ["--verify"], in: folder)
      #expect(load.output == "\(folder)/store/3/model\n", "\(load)")
      #expect(try contents(of: "\(folder)/store/3/model/variables/weights.bin") == "first")
      #expect(try contents(of: "\(folder)/a/variables/weights.bin") == "first")
      let loadBest = try await Program.sweep.run(
        ["load", "--storage", "store", "--best", "accuracy"], in: folder)
      #expect(loadBest.output == load.output, "\(loadBest)")
      let loadAll = try await Program.sweep.run(["load", "--storage", "store"], in: folder)
      #expect(loadAll.output == load.output, "\(loadAll)")
      let best = try await Program.sweep.run(
        ["best", "--storage", "store", "--metric", "accuracy"], in: folder)
      #expect(best.output.contains("0.5"), "\(best)")
    }
  }

  @Test func filesAreMoved() async throws {
    try await withTemporaryFolder { folder in
      try Self.makeModel("a", "first", in: folder)
      let create = try await Program.sweep.run(["create", "--storage", "store"], in: folder)
      #expect(create.output == "store: \(folder)/store\n", "\(create)")
      let publish = try await Program.sweep.run(Self.publish + ["--move", "a"], in: folder)
      #expect(publish.status == 0, "\(publish)")
      #expect(try contents(of: "\(folder)/store/3/model/variables/weights.bin") == "first")
      #expect(!exists("\(folder)/a/variables/weights.bin"))
      let load = try await Program.sweep.run(Self.load + ["--verify"], in: folder)
      #expect(load.status == 0, "\(load)")
    }
  }

  @Test func contentThatWasChangedIsFoundByVerifying() async throws {
    try await withTemporaryFolder { folder in
      try Self.makeModel("a", "first", in: folder)
      _ = try await Program.sweep.run(Self.publish + ["--create", "a"], in: folder)
      let file = "\(folder)/store/3/model/variables/weights.bin"
      try write("FIRST", to: file)
      let load = try await Program.sweep.run(Self.load, in: folder)
      #expect(load.status == 0, "\(load)")
      let verified = try await Program.sweep.run(Self.load + ["--verify"], in: folder)
      #expect(verified.status == 1, "\(verified)")
      #expect(verified.error.hasPrefix("sweep: \(file): not what was published: its SHA-256 is "))
      #expect(verified.errorLines.count == 1)
    }
  }

  @Test func whatIsNoStoreIsRefusedAndWritesNothing() async throws {
    try await withTemporaryFolder { folder in
      try Self.makeModel("a", "first", in: folder)
      let publish = try await Program.sweep.run(Self.publish + ["a"], in: folder)
      #expect(publish.status == 1, "\(publish)")
      #expect(publish.error.contains("there is no such folder"))
      #expect(!exists("\(folder)/store"))
      let load = try await Program.sweep.run(Self.load, in: folder)
      #expect(load.status == 1, "\(load)")
    }
  }

  @Test func whatIsNoModelLeavesNothing() async throws {
    try await withTemporaryFolder { folder in
      try Self.makeModel("a", "first", in: folder)
      try write("x", to: "\(folder)/a/.hidden")
      for source in ["a", "absent", "a/.hidden"] {
        let publish = try await Program.sweep.run(Self.publish + ["--create", source], in: folder)
        #expect(publish.status == 1, "\(publish)")
        #expect(publish.errorLines.count == 1, "\(publish)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/store")
        #expect(
          Set(names) == [".store.json", ".complete", ".failed", ".running", ".trash", "3"])
      }
    }
  }

  @Test(arguments: [
    ["--metric", "accuracy"], ["--metric", "=1"], ["--metric", "accuracy=high"],
    ["--metric", "a=1", "--metric", "a=1"],
  ])
  func refusesMetrics(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      let publish = try await Program.sweep.run(Self.publish + options + ["a"], in: folder)
      #expect(publish.status == 2, "\(publish)")
      #expect(publish.error.contains("--metric"))
    }
  }
}
