import Foundation
import HyperparameterSpace
import InternalFileSystem
import SweepList
import Testing

/// Lists that go to whoever takes bytes, and what is told of the way.
@Suite struct ListSinkTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sweep(count: Int) throws -> Sweep {
    let space = try SearchSpace {
      Hyperparameter("rate", .continuous(1e-5...1, scale: .logarithmic))
      Hyperparameter("name", .choices(["adam", "no", "é😀\n"]))
    }
    return try Sweep(space, design: .random(count: count, seed: 4))
  }

  @Test(arguments: ListStyle.allCases, [1, 255, 256, 257, 5_000])
  func theBytesAreThoseOfTheFile(style: ListStyle, count: Int) throws {
    let sweep = try sweep(count: count)
    let path = try folder.file("l.yml")
    let written = try sweep.write(to: path, style: style, verifying: false)
    let expected = try content(of: path)
    for verifying in [true, false] {
      var bytes: [UInt8] = []
      let summary = try sweep.write(style: style, verifying: verifying) { piece in
        #expect(!piece.isEmpty)
        bytes += piece
      }
      #expect(bytes == expected)
      #expect(summary == written)
      #expect(summary.sha256 == SHA256Hasher.digest(of: bytes))
      #expect(summary.byteCount == bytes.count && summary.count == count)
    }
  }

  @Test(arguments: [1, 255, 256, 257, 5_000], [true, false])
  func progressGoesUpToTheEnd(count: Int, verifying: Bool) throws {
    let sweep = try sweep(count: count)
    var toFile: [ListProgress] = []
    try sweep.write(to: folder.file("l.yml"), verifying: verifying) { toFile.append($0) }
    var toSink: [ListProgress] = []
    try sweep.write(verifying: verifying, progress: { toSink.append($0) }, to: { _ in })
    for (reports, order) in [
      (toFile, [ListProgress.Phase.writing, .verifying]), (toSink, [.verifying, .writing]),
    ] {
      let phases = verifying ? order : [.writing]
      #expect(Set(reports.map(\.phase)) == Set(phases))
      #expect(
        reports.map(\.phase)
          == phases.flatMap { phase in reports.map(\.phase).filter { $0 == phase } })
      for phase in phases {
        let done = reports.filter { $0.phase == phase }.map(\.done)
        #expect(done == done.sorted())
        #expect(done.last == count)
        #expect(done.allSatisfy { $0 > 0 })
      }
      #expect(reports.allSatisfy { $0.count == count })
      #expect(reports.count <= 2 * (count / 100 + 3))
    }
  }

  struct Full: Error {}

  @Test(arguments: [true, false])
  func whatTheSinkThrowsEndsIt(verifying: Bool) throws {
    let sweep = try sweep(count: 8_000)
    for most in 0...2 {
      var calls = 0
      var done = 0
      let report: (ListProgress) -> Void = { if $0.phase == .writing { done = $0.done } }
      #expect(throws: Full.self) {
        try sweep.write(verifying: verifying, progress: report) { _ in
          if calls == most { throw Full() }
          calls += 1
        }
      }
      #expect(calls == most)
      #expect((done == 0) == (most == 0) && done < 8_000)
    }
  }

  @Test(arguments: ListStyle.allCases)
  func nothingIsHandedOverOfWhatIsRefused(style: ListStyle) {
    var paramsets = [Paramset](repeating: ["a": 1], count: 3_000)
    for bad: Paramset in [["a": "x\0"], ["<<": 1], ["": 1], ["a": ["b": ["c\0": 1]]]] {
      paramsets[2_999] = bad
      let sweep = ListedParamsets.sweep(paramsets)
      let description = message {
        try sweep.write(style: style) { _ in Issue.record("nothing may be handed over") }
      }
      #expect(description.hasPrefix("list: paramset 2999, "))
    }
  }

  @Test(arguments: ListStyle.allCases)
  func aSourceThatChangesIsFoundOut(style: ListStyle) throws {
    let path = try folder.file("l.yml", "old")
    for changing in [0, 1, 255, 256, 999] {
      let sweep = Sweep(
        design: "d", space: [], source: ChangingParamsets(length: 1_000, changing: changing))
      let error = #expect(throws: ListError.self) { try sweep.write(to: path, style: style) }
      guard case .readBackDiffers(path, changing, _, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(try content(of: path) == Array("old".utf8))
      #expect(try folder.names == ["l.yml"])
      let other = Sweep(
        design: "d", space: [], source: ChangingParamsets(length: 1_000, changing: changing))
      #expect(throws: ListError.self) {
        try other.write(style: style) { _ in Issue.record("nothing may be handed over") }
      }
    }
  }
}
