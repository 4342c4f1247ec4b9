import Foundation
import Testing

/// `sweep checkpoints`.
@Suite(.timeLimit(.minutes(5)))
struct CheckpointsTests {
  private static func checkpoints(
    _ command: String, _ options: [String] = [], index: String = "3",
    environment: [String: String?] = [:], in folder: String
  ) async throws -> Program.Output {
    try await Program.sweep.run(
      ["checkpoints", command, "--storage", "store", "--index", index] + options,
      environment: environment, in: folder)
  }

  /// Makes a store, and a folder `state` with a file in a folder.
  private static func prepare(_ folder: String) async throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/state/optimizer", withIntermediateDirectories: true)
    try write("weights", to: "\(folder)/state/weights.bin")
    try write("moments", to: "\(folder)/state/optimizer/moments.bin")
    let output = try await Program.sweep.run(
      ["publish", "--storage", "store", "--index", "0", "--create", "state"], in: folder)
    #expect(output.status == 0, "\(output)")
  }

  /// Saves checkpoints, and gives their folders.
  @discardableResult
  private static func save(
    _ steps: [Int], _ options: [String] = ["--keep-last", "9"], in folder: String
  ) async throws -> [String] {
    var saved: [String] = []
    for step in steps {
      let output = try await checkpoints(
        "save",
        ["--step", "\(step)", "--metric", "loss=0.\(9 - step)"] + options + ["state"], in: folder)
      #expect(output.status == 0, "\(output)")
      #expect(output.output.hasPrefix("saved: \(folder)/store/3/checkpoints/\(step)-"))
      saved.append(String(output.output.dropFirst("saved: ".count).dropLast()))
    }
    return saved
  }

  private static func rows(_ output: Program.Output) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(output.output.utf8))
    let json = try #require(value as? [String: Any])
    return try #require(json["checkpoints"] as? [[String: Any]])
  }

  @Test func whatIsSavedIsListedAndLoaded() async throws {
    try await withTemporaryFolder { folder in
      try await Self.prepare(folder)
      let none = try await Self.checkpoints("list", in: folder)
      #expect(none.status == 0 && none.output == "no checkpoints\n", "\(none)")
      let saved = try await Self.save([1, 2], in: folder)
      #expect(try contents(of: saved[1] + "/optimizer/moments.bin") == "moments")
      #expect(!exists("\(folder)/store/3/model"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/store/.running") == [])
      let list = try await Program.sweep.run(
        ["checkpoints", "--storage", "store", "--index", "0-3", "--verify"], in: folder)
      #expect(list.status == 0, "\(list)")
      let lines = list.output.split(separator: "\n").map { $0.split(separator: " ") }
      #expect(lines[0] == ["index", "step", "saved", "size", "state", "metrics"])
      #expect(lines.count == 3)
      #expect(lines[1].prefix(2) == ["3", "2"] && lines[2].prefix(2) == ["3", "1"])
      #expect(lines[1].suffix(4) == ["14", "bytes", "good", "loss=0.7"])
      let load = try await Self.checkpoints("load", in: folder)
      #expect(load.status == 0 && load.output == saved[1] + "\n" && load.error == "", "\(load)")
      let first = try await Self.checkpoints("load", ["--step", "1"], in: folder)
      #expect(first.output == saved[0] + "\n", "\(first)")
    }
  }

  @Test func damageIsToldAndPassedOver() async throws {
    try await withTemporaryFolder { folder in
      try await Self.prepare(folder)
      let saved = try await Self.save([1, 2, 3], in: folder)
      try write("WEIGHTS", to: saved[2] + "/weights.bin")
      try FileManager.default.removeItem(atPath: saved[1] + "/weights.bin")
      let sizes = try await Self.checkpoints("list", ["--json"], in: folder)
      #expect(sizes.status == 1, "\(sizes)")
      #expect(try Self.rows(sizes).map { $0["state"] as? String } == ["good", "damaged", "good"])
      let content = try await Self.checkpoints("list", ["--verify"], in: folder)
      #expect(content.status == 1)
      #expect(content.output.contains("\ndamaged 3, step 3: the SHA-256 of 'weights.bin' is "))
      #expect(content.output.hasSuffix("damaged 3, step 2: 'weights.bin' is missing\n"))
      let rows = try Self.rows(
        try await Self.checkpoints("list", ["--verify", "--json"], in: folder))
      #expect(rows.map { $0["step"] as? Int } == [3, 2, 1])
      #expect(rows.map { $0["path"] as? String } == saved.reversed())
      #expect(rows[1]["reason"] as? String == "'weights.bin' is missing")
      #expect(rows[2]["bytes"] as? Int == 14)
      #expect(rows[2]["metrics"] as? [String: Double] == ["loss": 0.8])
      let load = try await Self.checkpoints("load", in: folder)
      #expect(load.status == 0 && load.output == saved[0] + "\n", "\(load)")
      #expect(load.errorLines.count == 2)
      #expect(
        load.errorLines.allSatisfy { $0.hasPrefix("sweep: damaged checkpoint skipped: \(folder)") })
      try FileManager.default.removeItem(atPath: saved[0] + "/manifest.json")
      let lost = try await Self.checkpoints("load", in: folder)
      #expect(lost.status == 1 && lost.output == "", "\(lost)")
      #expect(
        lost.error.contains("sweep: index 3: a good checkpoint was asked for; there is none; "))
    }
  }

  @Test func theLastAndTheBestAreKept() async throws {
    try await withTemporaryFolder { folder in
      try await Self.prepare(folder)
      try await Self.save([1, 2, 3, 4], [], in: folder)
      func steps() async throws -> [Int?] {
        try Self.rows(try await Self.checkpoints("list", ["--json"], in: folder))
          .map { $0["step"] as? Int }
      }
      #expect(try await steps() == [4, 3])
      try await Self.save([1, 2], ["--keep-last", "5"], in: folder)
      let best = ["--keep-best", "1", "--best-by", "loss"]
      let removed = try await Self.checkpoints("remove", best + ["--yes"], in: folder)
      #expect(removed.output == "index 3: removed 2, steps 2, 3\n", "\(removed)")
      #expect(try await steps() == [4, 1])
      let asked = try await Self.checkpoints("remove", in: folder)
      #expect(asked.status == 2 && asked.error.contains("give --yes to remove it"), "\(asked)")
      let all = try await Self.checkpoints("remove", ["--yes"], index: "2-3", in: folder)
      #expect(all.output == "index 2: removed 0\nindex 3: removed 2, steps 1, 4\n", "\(all)")
      #expect(!exists("\(folder)/store/3/checkpoints"))
    }
  }

  @Test func publicationTakesThemAwayOrKeepsThem() async throws {
    try await withTemporaryFolder { folder in
      try await Self.prepare(folder)
      for options in [["--keep-checkpoints"], []] {
        try await Self.save([1, 2], in: folder)
        let publish = try await Program.sweep.run(
          ["publish", "--storage", "store", "--index", "3"] + options + ["state"], in: folder)
        #expect(publish.status == 0, "\(publish)")
        #expect(exists("\(folder)/store/3/checkpoints") != options.isEmpty)
        _ = try await Program.sweep.run(
          ["remove", "--storage", "store", "--index", "3", "--yes"], in: folder)
        _ = try await Self.checkpoints("remove", ["--yes"], in: folder)
      }
      _ = try await Program.sweep.run(
        ["publish", "--storage", "store", "--index", "3", "state"], in: folder)
      try await Self.save([1], in: folder)
      let collected = try await Program.sweep.run(
        ["collect", "--storage", "store", "--older-than", "0"], in: folder)
      #expect(collected.output.contains("\n  checkpoints  1  "), "\(collected)")
      #expect(!exists("\(folder)/store/3/checkpoints"))
    }
  }

  /// A trainer of shell commands under `sweep exec`, which dies once on its way.
  @Test func aTrainerInAnyLanguageGoesOn() async throws {
    try await withTemporaryFolder { folder in
      let script = """
        sweep=\(Program.sweep.path)
        done=0
        if last=$($sweep checkpoints load); then done=$(cat "$last/done"); fi
        echo "goes on after $done" >> ../trace
        mkdir -p state-$$
        while [ $done -lt 5 ]; do
          done=$((done + 1))
          echo $done > state-$$/done
          $sweep checkpoints save --step $done state-$$
          if [ $done -eq 3 ] && [ ! -e died ]; then touch died; kill -KILL $$; fi
        done
        cp state-$$/done "$SWEEP_MODEL_DIR/model.txt"
        """.replacing("../trace", with: "trace")
      let first = try await Execution.run(script, index: 1, in: folder)
      #expect(first.status == 128 + SIGKILL, "\(first)")
      let second = try await Execution.run(script, index: 1, in: folder)
      #expect(second.status == 0, "\(second)")
      #expect(try contents(of: "\(folder)/trace") == "goes on after 0\ngoes on after 3\n")
      #expect(try contents(of: "\(folder)/store/1/model/model.txt") == "5\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/store/1") == ["model"])
    }
  }

  @Test(arguments: [
    ["save", "--step=-1", "state"], ["save", "state"], ["save", "--step", "x", "state"],
    ["save", "--step", "1"], ["save", "--step", "1", ""],
    ["save", "--step", "1", "--metric", "a", "state"],
    ["save", "--step", "1", "--keep-last", "0", "state"],
    ["save", "--step", "1", "--keep-best", "1", "state"],
    ["remove", "--best-by", "loss", "--yes"], ["remove", "--keep-best=-1", "--best-by", "loss"],
    ["remove", "--keep-last", "1", "--minimize"], ["load", "--step", "x"], ["list", "--step", "1"],
  ])
  func refusesUsage(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      let output = try await Program.sweep.run(
        ["checkpoints"] + arguments + ["--storage", "store", "--index", "3"], in: folder)
      #expect(output.status == 2, "\(output)")
      #expect(output.errorLines.count == 1)
      #expect(output.error.hasPrefix("sweep checkpoints: "), "\(output)")
      #expect(!exists("\(folder)/store"))
    }
  }

  @Test(arguments: ["save", "load"])
  func whatIsNotToldIsAskedFor(command: String) async throws {
    try await withTemporaryFolder { folder in
      let arguments = ["checkpoints", command] + (command == "save" ? ["--step", "1", "x"] : [])
      for (environment, name) in [
        (["SWEEP_STORAGE": nil, "SWEEP_INDEX": "1"], "--storage"),
        (["SWEEP_STORAGE": "store", "SWEEP_INDEX": nil], "--index"),
        (["SWEEP_STORAGE": "store", "SWEEP_INDEX": "one"], "--index"),
      ] as [([String: String?], String)] {
        let output = try await Program.sweep.run(arguments, environment: environment, in: folder)
        #expect(output.status == 2, "\(output)")
        #expect(output.error.hasPrefix("sweep checkpoints: \(name): "), "\(output)")
      }
    }
  }

  @Test(arguments: ["list", "save", "load", "remove"])
  func whatIsNoStoreIsRefused(command: String) async throws {
    try await withTemporaryFolder { folder in
      let options = ["save": ["--step", "1", "x"], "remove": ["--yes"]][command] ?? []
      let output = try await Self.checkpoints(command, options, in: folder)
      #expect(output.status == 1, "\(output)")
      #expect(output.error.contains("there is no such folder"), "\(output)")
      #expect(!exists("\(folder)/store"))
    }
  }
}
