import Foundation
import Testing

/// Plans, runs and finds models with the built executables, as people do.
@Suite(.timeLimit(.minutes(5)))
struct PipelineTests {
  @Test func plansRunsAndFindsTheBest() async throws {
    try await withTemporaryFolder { folder in
      let plan = try await Sample.plan(in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.hasPrefix("list.yml: 4 paramsets\nsha256 "))
      #expect(plan.output.contains("\n0  {"))

      let run = try await Program.sweep.run(
        Sample.run(["--parallel", "2"], Sample.train), in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.hasPrefix("running 4 tasks, 2 at a time\n[1/4] index "))
      #expect(run.output.contains(": accuracy="))
      #expect(run.output.contains("\n4 of 4 complete after "))
      for index in 0..<4 {
        #expect(exists("\(folder)/storage/\(index)/model/model.safetensors"))
        #expect(exists("\(folder)/storage/\(index)/log/attempt-1.txt"))
      }

      let again = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(again.status == 0)
      #expect(again.output == "4 of 4 complete; nothing to run\n")
      #expect(!exists("\(folder)/storage/0/log/attempt-2.txt"))

      let status = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "storage"], in: folder)
      #expect(status.status == 0, "\(status)")
      #expect(status.output.contains("complete  4  0-3\n"))

      let best = try await Program.sweep.run(
        ["best", "--storage", "storage", "--metric", "accuracy", "--top", "2"], in: folder)
      #expect(best.status == 0, "\(best)")
      let lines = best.output.split(separator: "\n")
      #expect(lines[0].hasPrefix("rank  index  accuracy"))
      #expect(lines.filter { $0.first == " " }.count == 2)
      let model = try #require(lines.last?.split(separator: " ").last)
      #expect(exists("\(model)/model.safetensors"))

      let predict = try await Program.trainDigits.run(
        ["predict", "--storage", "storage"], in: folder)
      #expect(predict.status == 0, "\(predict)")
      #expect(predict.output.contains("accuracy"))
    }
  }

  @Test func printsJSON() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let run = try await Program.sweep.run(
        Sample.run([], Sample.script("[ $AWS_BATCH_JOB_ARRAY_INDEX != 2 ] || exit 5")), in: folder)
      #expect(run.status == 1, "\(run)")
      let status = try await object(["status", "list.yml", "--storage", "storage"], in: folder)
      #expect((status["complete"] as? [String: Any])?["indices"] as? String == "0-1,3")
      let failures = try #require(status["failures"] as? [[String: Any]])
      #expect(failures.map { $0["reason"] as? String } == ["exit status 5"])
      let best = try await object(
        ["best", "--storage", "storage", "--metric", "loss", "--minimize"], in: folder)
      let models = try #require(best["models"] as? [[String: Any]])
      let losses = models.compactMap { ($0["metrics"] as? [String: Double])?["loss"] }
      #expect(losses.count == 3)
      #expect(losses == losses.sorted())
      #expect(Set(models.compactMap { $0["index"] as? Int }) == [0, 1, 3])
    }
  }

  @Test func trainsOnlyWhatAnExtensionAdds() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let run = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(run.status == 0, "\(run)")
      let manifests = try (0..<4).map {
        try contents(of: "\(folder)/storage/\($0)/model/manifest.json")
      }
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--extend", "list.yml", "--count", "8", "--output", "list.yml"],
        in: folder)
      #expect(plan.status == 0, "\(plan)")
      // The storage of the shorter list refuses the longer one.
      let refused = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(refused.status == 1, "\(refused)")
      let folders = FileManager.default
      try folders.moveItem(atPath: "\(folder)/storage", toPath: "\(folder)/old")
      try folders.createDirectory(atPath: "\(folder)/storage", withIntermediateDirectories: false)
      for index in 0..<4 {
        try folders.copyItem(
          atPath: "\(folder)/old/\(index)", toPath: "\(folder)/storage/\(index)")
      }
      let rest = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(rest.status == 0, "\(rest)")
      for (index, manifest) in manifests.enumerated() {
        #expect(
          try contents(of: "\(folder)/storage/\(index)/model/manifest.json") == manifest)
      }
      let status = try await object(["status", "list.yml", "--storage", "storage"], in: folder)
      #expect((status["complete"] as? [String: Any])?["indices"] as? String == "0-7")
    }
  }

  private func object(_ arguments: [String], in folder: String) async throws -> [String: Any] {
    let result = try await Program.sweep.run(arguments + ["--json"], in: folder)
    #expect(result.status == 0, "\(result)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func trainsOneItemOfThePublishedList() async throws {
    try await withTemporaryFolder { folder in
      try write(
        Sample.publishedList.replacing("epochs: 20", with: "epochs: 1"), to: "\(folder)/list.yml")
      let result = try await Program.trainDigits.run(
        ["--list", "list.yml", "--storage", "storage", "--create"],
        environment: ["AWS_BATCH_JOB_ARRAY_INDEX": "1"], in: folder)
      #expect(result.status == 0, "\(result)")
      let manifest = try contents(of: "\(folder)/storage/1/model/manifest.json")
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any])
      let paramset = try #require(json["paramset"] as? [String: Any])
      #expect(paramset["hidden_nodes"] as? [Int] == [30, 50, 70])
      #expect(paramset["activate_fn"] as? String == "tanh")
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/storage")
      #expect(names.filter { Int($0) != nil } == ["1"])
    }
  }
}
