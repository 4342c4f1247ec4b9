import Testing

@testable import sweep

@Suite struct TaskOutcomeTests {
  private static let cases: [(ProcessEnd, [String: Double]?, Bool, TaskOutcome)] = [
    (.exited(0), ["a": 1.0], false, .complete(metrics: ["a": 1])),
    (.exited(0), nil, false, .failed(reason: "exited 0 but published no model")),
    (.exited(3), nil, false, .failed(reason: "exit status 3")),
    (.exited(3), [:], false, .complete(metrics: [:])),
    (.signaled(9), nil, false, .failed(reason: "killed by SIGKILL")),
    (.signaled(15), nil, true, .stopped),
    (.exited(1), nil, true, .stopped),
    (.signaled(15), [:], true, .complete(metrics: [:])),
    (.signaled(60), nil, false, .failed(reason: "killed by signal 60")),
    (.notStarted("no memory"), nil, false, .failed(reason: "not started: no memory")),
  ]

  @Test(arguments: cases)
  func asksTheStore(
    end: ProcessEnd, metrics: [String: Double]?, wasStopped: Bool, outcome: TaskOutcome
  ) {
    #expect(TaskOutcome(end, metrics: metrics, wasStopped: wasStopped) == outcome)
  }
}
