import Foundation
import Testing

/// `sweep verify`, `adopt`, `collect` and `remove`.
@Suite(.timeLimit(.minutes(5)))
struct UpkeepTests {
  private static func sweep(
    _ command: String, _ options: [String] = [], in folder: String
  ) async throws -> Program.Output {
    try await Program.sweep.run([command, "--storage", "store"] + options, in: folder)
  }

  /// Writes what the published pipeline leaves for an index.
  private static func writeForeign(
    _ index: Int, _ text: String = "weights", in folder: String
  ) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/store/\(index)/model", withIntermediateDirectories: true)
    try write(text, to: "\(folder)/store/\(index)/model/model.h5")
  }

  /// A store in which indices 0 and 1 are complete, and 2 is another program's.
  private static func makeStore(in folder: String) async throws {
    for index in 0..<3 { try writeForeign(index, in: folder) }
    let adopt = try await sweep("adopt", ["--create", "--index", "0-1"], in: folder)
    #expect(adopt.status == 0, "\(adopt)")
  }

  private static func json(_ output: Program.Output) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(output.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func modelsOfTheirOwnPipelineAreAdopted() async throws {
    try await withTemporaryFolder { folder in
      for index in 0..<4 { try Self.writeForeign(index, in: folder) }
      try write(Sample.publishedList, to: "\(folder)/list.yml")
      let first = try await Self.sweep(
        "adopt", ["--create", "--index", "0", "--metric", "accuracy=0.5", "--list", "list.yml"],
        in: folder)
      #expect(first.output == "adopted: \(folder)/store/0/model\n", "\(first)")
      #expect(first.status == 0)
      let rest = try await Self.sweep("adopt", ["--index", "0-1,3,7"], in: folder)
      #expect(
        rest.output == """
          complete already, nothing changed: \(folder)/store/0/model
          adopted: \(folder)/store/1/model
          adopted: \(folder)/store/3/model

          """)
      #expect(rest.errorLines.count == 1)
      #expect(
        rest.error.hasPrefix("sweep: \(folder)/store/7/model: there is no such folder to adopt; "))
      #expect(rest.status == 1)
      #expect(try contents(of: "\(folder)/store/0/model/manifest.json").contains("\"rmsprop\""))
      let best = try await Program.sweep.run(
        ["best", "--storage", "store", "--metric", "accuracy"], in: folder)
      #expect(best.output.contains("0.5"), "\(best)")
      let status = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "store"], in: folder)
      #expect(status.output.contains("complete  2  0-1"), "\(status)")
      #expect(try contents(of: "\(folder)/store/2/model/model.h5") == "weights")
      #expect(!exists("\(folder)/store/2/model/manifest.json"))
    }
  }

  @Test func adoptionIsReportedAsJSON() async throws {
    try await withTemporaryFolder { folder in
      try await Self.makeStore(in: folder)
      let output = try await Self.sweep("adopt", ["--index", "1-3", "--json"], in: folder)
      #expect(output.status == 1)
      let json = try Self.json(output)
      #expect(json["adopted"] as? [Int] == [2])
      #expect(json["alreadyComplete"] as? [Int] == [1])
      #expect((json["failures"] as? [[String: Any]])?.map { $0["index"] as? Int } == [3])
    }
  }

  @Test func verifyingRepairsTheStatusAndTellsDamage() async throws {
    try await withTemporaryFolder { folder in
      try await Self.makeStore(in: folder)
      let sound = try await Self.sweep("verify", in: folder)
      #expect(sound.status == 0)
      #expect(
        sound.output == """
            complete      2  0-1
            damaged       0
            not verified  1  2
            not examined  0
          not verified 2: 'model' has no manifest.json

          """)
      #expect(sound.error == "")
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/store/.complete") {
        try FileManager.default.removeItem(atPath: "\(folder)/store/.complete/\(name)")
      }
      try write("", to: "\(folder)/store/.complete/5.1.0123456789abcdef")
      try write("WEIGHTS", to: "\(folder)/store/1/model/model.h5")
      let repaired = try await Self.sweep("verify", ["--json"], in: folder)
      #expect(repaired.status == 0, "\(repaired)")
      let json = try Self.json(repaired)
      #expect((json["restoredMarkers"] as? [String: Any])?["indices"] as? String == "0-1")
      #expect((json["removedMarkers"] as? [String: Any])?["indices"] as? String == "5")
      let rehashed = try await Self.sweep("verify", ["--rehash"], in: folder)
      #expect(rehashed.status == 1)
      #expect(rehashed.output.contains("\ndamaged 1: the SHA-256 of 'model.h5' is "))
      #expect(rehashed.output.hasPrefix("  complete      1  0\n  damaged       1  1\n"))
      #expect(rehashed.error == "")
    }
  }

  @Test func verifyingAListTellsWhatIsMissing() async throws {
    try await withTemporaryFolder { folder in
      try await Self.makeStore(in: folder)
      try write(Sample.publishedList + "- batch_size: 1\n", to: "\(folder)/list.yml")
      try FileManager.default.removeItem(atPath: "\(folder)/store/1")
      let output = try await Program.sweep.run(
        ["verify", "list.yml", "--storage", "store"], in: folder)
      #expect(output.status == 0, "\(output)")
      #expect(
        output.output == """
            complete      1  0
            damaged       0
            not verified  1  2
            not examined  0
            missing       1  1
            status repaired, no such model  1  1
          not verified 2: 'model' has no manifest.json

          """)
    }
  }

  @Test func anotherListIsRefused() async throws {
    try await withTemporaryFolder { folder in
      try Self.writeForeign(0, in: folder)
      try write(Sample.publishedList, to: "\(folder)/list.yml")
      try write("- a: 1\n", to: "\(folder)/other.yml")
      _ = try await Self.sweep(
        "adopt", ["--create", "--index", "0", "--list", "list.yml"], in: folder)
      for arguments in [
        ["verify", "other.yml", "--storage", "store"],
        ["adopt", "--storage", "store", "--index", "0", "--list", "other.yml"],
      ] {
        let output = try await Program.sweep.run(arguments, in: folder)
        #expect(output.status == 1)
        #expect(output.error.contains("belongs to the list"), "\(output)")
        #expect(output.errorLines.count == 1)
      }
    }
  }

  @Test func collectingRemovesWhatIsLeft() async throws {
    try await withTemporaryFolder { folder in
      try await Self.makeStore(in: folder)
      let attempt = "\(folder)/store/0/.attempt-1-0123"
      try FileManager.default.createDirectory(
        atPath: attempt, withIntermediateDirectories: true)
      try write("torn", to: "\(attempt)/model.h5")
      try write("old", to: "\(folder)/store/.trash/x")
      let young = try await Self.sweep("collect", ["--dry-run"], in: folder)
      #expect(young.output == "would remove 1 thing, 3 bytes\n  trash  1  3 bytes\n", "\(young)")
      let planned = try await Self.sweep(
        "collect", ["--older-than", "0", "--dry-run", "--json"], in: folder)
      #expect((try Self.json(planned)["total"] as? [String: Int]) == ["count": 2, "bytes": 7])
      #expect(exists(attempt))
      let collected = try await Self.sweep("collect", ["--older-than", "0"], in: folder)
      #expect(collected.status == 0)
      #expect(
        collected.output == """
          removed 2 things, 7 bytes
            ended attempts  1  4 bytes
            trash           1  3 bytes

          """)
      #expect(!exists(attempt))
      #expect(try await Self.sweep("verify", ["--rehash"], in: folder).status == 0)
    }
  }

  @Test func removingTakesAModelAway() async throws {
    try await withTemporaryFolder { folder in
      try await Self.makeStore(in: folder)
      let asked = try await Self.sweep("remove", ["--index", "1"], in: folder)
      #expect(asked.status == 2)
      #expect(asked.error.contains("give --yes to remove it"))
      #expect(exists("\(folder)/store/1/model"))
      let removed = try await Self.sweep("remove", ["--index", "1", "--yes"], in: folder)
      #expect(removed.output == "removed: \(folder)/store/1/model\n", "\(removed)")
      #expect(!exists("\(folder)/store/1/model"))
      for index in ["1", "2", "-1"] {
        let refused = try await Self.sweep("remove", ["--index=\(index)", "--yes"], in: folder)
        #expect(refused.status == 1, "\(refused)")
        #expect(refused.errorLines.count == 1)
      }
      #expect(exists("\(folder)/store/2/model/model.h5"))
    }
  }

  @Test(arguments: [
    ["adopt", "--index", "x"], ["adopt", "--index", ""], ["adopt", "--index", "3-1"], ["adopt"],
    ["adopt", "--index", "0-1", "--metric", "a=1"],
    ["adopt", "--index", "0", "--metric", "a=1", "--metric", "a=2"],
    ["collect", "--older-than=-1"], ["collect", "--older-than", "nan"],
    ["collect", "--older-than", "1e300"], ["collect", "--older-than", "long"],
    ["remove", "--index", "x", "--yes"], ["remove", "--yes"], ["verify", ""],
  ])
  func refusesUsage(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      let output = try await Program.sweep.run(arguments + ["--storage", "store"], in: folder)
      #expect(output.status == 2, "\(output)")
      #expect(output.errorLines.count == 1)
      #expect(output.error.hasPrefix("sweep \(arguments[0]): "))
      #expect(!exists("\(folder)/store"))
    }
  }

  @Test(arguments: [
    ["verify"], ["adopt", "--index", "0"], ["collect"], ["remove", "--index", "0", "--yes"],
  ])
  func whatIsNoStoreIsRefused(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      try Self.writeForeign(0, in: folder)
      let output = try await Program.sweep.run(arguments + ["--storage", "store"], in: folder)
      #expect(output.status == 1)
      #expect(output.error.contains("this folder is not a store"), "\(output)")
      #expect(!exists("\(folder)/store/.trash"))
    }
  }
}
