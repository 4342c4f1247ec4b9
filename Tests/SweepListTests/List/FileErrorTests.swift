import Foundation
import HyperparameterSpace
import SweepList
import Testing

/// What a file system refuses comes as one public type, whatever was read or written.
@Suite struct FileErrorTests {
  @Test func everyCallThatNeedsAFileThrowsIt() throws {
    let folder = try TemporaryFolder()
    let missing = try folder.file("missing")
    let space = try SearchSpace { Hyperparameter("x", .constant(1)) }
    let sweep = try Sweep(space, design: .grid())
    let calls: [() throws -> Void] = [
      { _ = try ParamsetList(path: missing) },
      { _ = try SpaceFile(path: missing) },
      { _ = try IndexSelection(parsing: "@\(missing)") },
      { try sweep.write(to: "\(missing)/list.yml") },
    ]
    for call in calls {
      let error = #expect(throws: FileError.self) { try call() }
      #expect(error?.errorNumber == ENOENT)
      #expect(error?.description.hasPrefix("\(missing): cannot open: ") == true)
    }
  }

  @Test func aListThatVanishesIsMissedByEveryCall() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("list.yml", "- {x: 1}\n")
    let list = try ParamsetList(path: path)
    #expect(try list.count() == 1)
    try FileManager.default.removeItem(atPath: path)
    let task = try ArrayTask.current(environment: ["SWEEP_INDICES": "0"])
    let calls: [() throws -> Void] = [
      { _ = try list.count() }, { _ = try list.sha256() }, { _ = try list.paramset(at: 0) },
      { _ = try list.paramset(for: task) }, { try list.forEach { _, _ in } },
    ]
    for call in calls { #expect(throws: FileError.self) { try call() } }
  }
}
