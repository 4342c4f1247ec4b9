import Foundation
import Testing

/// `sweep submit kubernetes`: manifests on standard output.
@Suite(.timeLimit(.minutes(5)))
struct SubmitKubernetesTests {
  private static func manifests(
    _ options: [String], count: Int
  ) async throws -> [[String: Any]] {
    try await withTemporaryFolder { folder in
      try write((0..<count).map { "- {a: \($0)}\n" }.joined(), to: "\(folder)/My_List.yml")
      let run = try await Program.sweep.run(
        ["submit", "kubernetes", "My_List.yml", "--image", "me/trainer:1"] + options
          + ["--", "sweep", "exec", "--", "train"], in: folder)
      #expect(run.status == 0, "\(run)")
      return try run.output.components(separatedBy: "---\n").dropFirst().map { text in
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      }
    }
  }

  @Test func printsAnIndexedJob() async throws {
    let manifest = try #require(
      try await Self.manifests(
        [
          "--storage", "storage", "--create", "--claim", "models", "--namespace", "lab",
          "--parallelism", "4",
          "--resource", "nvidia.com/gpu=1", "--time-limit", "60",
        ], count: 9
      ).first)
    #expect(manifest["kind"] as? String == "Job")
    let metadata = try #require(manifest["metadata"] as? [String: Any])
    #expect((metadata["name"] as? String)?.hasPrefix("sweep-my-list-") == true)
    #expect(metadata["namespace"] as? String == "lab")
    let spec = try #require(manifest["spec"] as? [String: Any])
    #expect(spec["completions"] as? Int == 9)
    #expect(spec["parallelism"] as? Int == 4)
    #expect(spec["completionMode"] as? String == "Indexed")
    #expect(spec["backoffLimitPerIndex"] as? Int == 2)
    let template = try #require(spec["template"] as? [String: Any])
    let pod = try #require(template["spec"] as? [String: Any])
    #expect(pod["restartPolicy"] as? String == "Never")
    #expect(pod["activeDeadlineSeconds"] as? Int == 3_600)
    let container = try #require((pod["containers"] as? [[String: Any]])?.first)
    #expect(container["command"] as? [String] == ["sweep", "exec", "--", "train"])
    let mounts = try #require(container["volumeMounts"] as? [[String: String]])
    #expect(mounts == [["name": "storage", "mountPath": "/storage"]])
    let variables = try #require(container["env"] as? [[String: String]])
    let list = try #require(variables.first { $0["name"] == "SWEEP_LIST" }?["value"])
    // Where the claim is mounted, not where it is here.
    #expect(list.hasPrefix("/storage/.lists/"))
  }

  @Test func aMissingStoreIsRefused() async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1}\n", to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        [
          "submit", "kubernetes", "list.yml", "--image", "i", "--claim", "c", "--storage",
          "storage",
        ]
          + ["--", "train"], in: folder)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(run.error.contains("storage: there is no such folder"), "\(run)")
      #expect(run.error.contains("--create"))
      #expect(!exists("\(folder)/storage"))
    }
  }

  @Test func aVeryLongListIsSeveralJobs() async throws {
    let manifests = try await Self.manifests(["--task-list", "/app/list.yml"], count: 100_001)
    let sizes = manifests.compactMap { ($0["spec"] as? [String: Any])?["completions"] as? Int }
    #expect(sizes == [50_001, 50_000])
  }
}
