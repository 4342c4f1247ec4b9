import ModelStorage
import Testing

@testable import sweep

@Suite struct RunPlanTests {
  @Test func leavesOutWhatIsCompleteOrRunning() async throws {
    try await withTemporaryFolder { folder in
      var store = ScriptedStore(root: folder)
      store.marked = [0, 1, 2, 5]
      store.runningIndices = [4]
      for index in [0, 2] {
        try FileAccess.makeFolders("\(folder)/\(index)")
        try write("", to: "\(folder)/\(index)/published")
      }
      let plan = try await RunPlan(count: 7, store: store)
      #expect(plan.pending == [1, 3, 5, 6])
      #expect(plan.complete == 2)
      #expect(
        plan.notes == [
          "2 marked complete have no model any more: 1,5; running them again",
          "1 is running elsewhere: 4; left to it",
        ])
    }
  }

  @Test func saysThatNothingIsLeft() async throws {
    var store = ScriptedStore(root: "absent")
    store.runningIndices = [0, 1]
    let plan = try await RunPlan(count: 2, store: store)
    #expect(
      plan.notes == [
        "2 are running elsewhere: 0-1; left to them", "0 of 2 complete; nothing else to run",
      ])
  }
}
