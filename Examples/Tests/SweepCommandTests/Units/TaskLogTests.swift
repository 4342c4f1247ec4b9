import Foundation
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

@testable import sweep

@Suite struct TaskLogTests {
  @Test func countsAttempts() async throws {
    try await withTemporaryFolder { folder in
      for attempt in 1...3 {
        let log = try TaskLog.create(storage: folder, index: 4)
        #expect(log.attempt == attempt)
        #expect(log.path == "\(folder)/4/log/attempt-\(attempt).txt")
        #expect(exists(log.path))
        log.close()
      }
    }
  }

  @Test func neverSharesAnAttempt() async throws {
    try await withTemporaryFolder { folder in
      let attempts = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<40 {
          group.addTask {
            guard let log = try? TaskLog.create(storage: folder, index: 0) else { return -1 }
            log.close()
            return log.attempt
          }
        }
        return await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(attempts == Set(1...40))
    }
  }

  @Test(arguments: [
    ([], 0), (["attempt-2.txt", "attempt-11.txt", "attempt-x.txt", "attempt-99", "note"], 11),
    (["attempt-9223372036854775807.txt", "attempt-3.txt", "attempt-99999999999999999999.txt"], 3),
  ])
  func findsTheLastAttempt(names: [String], last: Int) {
    #expect(TaskLog.lastAttempt(among: names) == last)
  }

  @Test(arguments: [
    ("", nil), ("\n\n", nil), ("one\ntwo\n", "two"), ("one\n  \n", "one"),
    ("epoch 1\repoch 2\r", "epoch 2"), ("\u{1B}[31merror\u{1B}[0m\n", "error"),
  ])
  func findsTheLastLine(text: String, line: String?) {
    #expect(TaskLog.lastLine(of: Array(text.utf8)) == line)
  }

  @Test func readsOnlyTheEndOfALargeLog() async throws {
    try await withTemporaryFolder { folder in
      let log = try TaskLog.create(storage: folder, index: 0)
      defer { log.close() }
      let text =
        String(repeating: "line\n", count: 100_000) + "last"
        + String(repeating: "!", count: 300)
      try log.file.writeAll(text.utf8)
      let line = try #require(log.lastLine())
      #expect(line.count == 200)
      #expect(line.hasPrefix("last!") && line.hasSuffix("…"))
    }
  }

  @Test func saysWhereOutputCannotBeKept() async throws {
    try await withTemporaryFolder { folder in
      try write("", to: "\(folder)/4")
      let error = #expect(throws: CommandError.self) {
        try TaskLog.create(storage: folder, index: 4)
      }
      #expect(
        error?.description
          == "\(folder)/4/log: cannot keep the task's output: \(Errno.notDirectory)")
    }
  }
}
