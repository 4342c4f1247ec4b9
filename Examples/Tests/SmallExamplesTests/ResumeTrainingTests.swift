import Foundation
import ModelStorage
import Testing

@Suite final class ResumeTrainingTests {
  private let program = SmallProgram(name: "resume-training")
  private let storage: String

  init() async throws {
    storage =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("resume-training-\(UUID().uuidString)").path
    _ = try await LocalModelStore.create(path: storage)
  }

  deinit { try? FileManager.default.removeItem(atPath: storage) }

  private func model(_ index: Int) async throws -> Data {
    let store = try await LocalModelStore.open(path: storage)
    return try await Data(
      contentsOf: URL(fileURLWithPath: store.model(at: index).path(for: "model.json")))
  }

  @Test func anAttemptGoesOnFromTheCheckpointOfAnother() async throws {
    #expect(try program.run(storage, "0").output == "index 0: \(storage)/0/model\n")

    let store = try await LocalModelStore.open(path: storage)
    let killed = try await store.begin(index: 1)
    // What the program has after one step: the gradient at slope 0 is -3 · (1 + 4 + … + 100).
    let state = #"{"step": 1, "slope": 0.1155, "velocity": 0.1155}"#
    try await killed.saveCheckpoint(step: 1) { folder in
      try await folder.write(Array(state.utf8), to: "state.json")
    }
    let run = try program.run(storage, "1")
    #expect(run.status == 0)
    #expect(run.output == "goes on after step 1\nindex 1: \(storage)/1/model\n")
    #expect(try await model(1) == model(0))
    #expect(try program.run(storage, "1").output == "index 1 is complete\n")
  }

  @Test func whatIsWrongIsSaid() throws {
    #expect(try program.run(storage).status == 2)
    let run = try program.run(storage + "-missing", "0")
    #expect(run.status == 1)
    #expect(run.output.contains(storage + "-missing"))
  }
}
