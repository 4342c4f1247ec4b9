import Foundation
import Testing

/// `sweep plan` and `sweep show` with the built executable.
@Suite(.timeLimit(.minutes(5)))
struct PlanTests {
  @Test(arguments: [
    ["--design", "random", "--count", "20", "--seed", "7"],
    ["--design", "latin-hypercube", "--count", "20"],
    ["--design", "grid", "--levels", "3", "--style", "flow"],
  ])
  func isTheSameTwice(design: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      var outputs: [String] = []
      for name in ["a.yml", "b.yml", "a.yml"] {
        let plan = try await Program.sweep.run(
          ["plan", "space.yml", "--output", name] + design, in: folder)
        #expect(plan.status == 0, "\(plan)")
        outputs.append(plan.output.replacing("b.yml", with: "a.yml"))
      }
      #expect(Set(outputs).count == 1)
      #expect(try contents(of: "\(folder)/a.yml") == contents(of: "\(folder)/b.yml"))
    }
  }

  @Test func seedsDiffer() async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      var lists: Set<String> = []
      for seed in [[], ["--seed", "0"], ["--seed", "1"]] {
        _ = try await Program.sweep.run(
          ["plan", "space.yml", "--design", "random", "--count", "3", "--output", "l.yml"] + seed,
          in: folder)
        lists.insert(try contents(of: "\(folder)/l.yml"))
      }
      #expect(lists.count == 2)
    }
  }

  @Test func countsAGrid() async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--design", "grid", "--levels", "2", "--levels", "learning_rate=5"],
        in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.hasPrefix("hyperparam_list.yml: 20 paramsets\n"))
      #expect(plan.output.hasSuffix("\n… and 17 more\n"))
    }
  }

  @Test func namesWhatItDoesNotUse() async throws {
    try await withTemporaryFolder { folder in
      try write("method: bayes\n" + Sample.space, to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--design", "random", "--count", "1"], in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.hasPrefix("hyperparam_list.yml: 1 paramset\n"))
      #expect(plan.output.hasSuffix("\nnot used in space.yml: method\n"))
    }
  }

  @Test func showsWhatIsPlanned() async throws {
    try await withTemporaryFolder { folder in
      let plan = try await Sample.plan(in: folder)
      let shown = plan.output.split(separator: "\n").dropFirst(2)
      for index in 0..<3 {
        let yaml = try await Program.sweep.run(
          ["show", "list.yml", "--index", "\(index)"], in: folder)
        #expect(yaml.status == 0, "\(yaml)")
        #expect(shown.contains("\(index)  \(yaml.output.dropLast())"))
      }
      let json = try await Program.sweep.run(
        ["show", "list.yml", "--index", "3", "--format", "json"], in: folder)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(object["batch_size"] as? Int == 64)
      #expect(json.output.hasPrefix("{\"batch_size\": 64, \"epochs\": "))
    }
  }
}
