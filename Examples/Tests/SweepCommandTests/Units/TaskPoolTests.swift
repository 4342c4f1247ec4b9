import Testing

@testable import sweep

@Suite struct TaskPoolTests {
  /// Counts how many tasks run at once.
  actor Gauge {
    private(set) var now = 0
    private(set) var most = 0
    func enter() {
      now += 1
      most = max(most, now)
    }
    func leave() { now -= 1 }
  }

  @Test(arguments: [1, 2, 7, 50])
  func runsEachOnceAndSoManyAtATime(parallel: Int) async {
    let gauge = Gauge()
    var finished: [Int] = []
    await TaskPool(parallel: parallel).run(0..<40) { index in
      await gauge.enter()
      try? await Task.sleep(for: .milliseconds(2))
      await gauge.leave()
      return index
    } finished: {
      finished.append($0)
    }
    #expect(finished.sorted() == Array(0..<40))
    #expect(await gauge.most <= parallel)
    if parallel == 1 { #expect(finished == Array(0..<40)) }
  }

  @Test func startsNoMoreAfterCancellation() async {
    let gauge = Gauge()
    let pool = Task {
      var finished: [Int] = []
      await TaskPool(parallel: 2).run(0..<1_000) { index in
        if index < 2 { return index }
        await gauge.enter()
        try? await Task.sleep(for: .seconds(60))
        return index
      } finished: {
        finished.append($0)
      }
      return finished.sorted()
    }
    while await gauge.most < 2 { await Task.yield() }
    pool.cancel()
    #expect(await pool.value == [0, 1, 2, 3])
  }
}
