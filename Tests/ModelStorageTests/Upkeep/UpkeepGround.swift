import Foundation
import InternalFileSystem
import Testing

@testable import ModelStorage

extension LocalStore {
  /// Makes everything under a name look as if it had not changed for years.
  func makeOld(_ name: String) throws {
    #expect(
      try Shell.run("find \"$1\" -exec touch -h -t 202001010000 {} +", folder.path(name)) == 0)
  }

  /// Marks an attempt as running, by a process that is by default on another host.
  func markRunning(
    _ index: Int, id: String, secondsAgo: Double,
    _ change: (inout RunningRecord) -> Void = { $0.host = "elsewhere" }
  ) throws {
    var record = RunningRecord(startedAt: "", beatInterval: 30)
    change(&record)
    let marker = RunningMarker(index: index, attempt: 1, attemptID: id)
    let name = ".running/\(marker.name)"
    try folder.write(String(decoding: JSONCoding.encode(record), as: UTF8.self), to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(-secondsAgo)],
      ofItemAtPath: folder.path(name))
  }

  /// What another program wrote as the model of an index.
  func writeForeign(_ index: Int, _ text: String = "foreign") throws {
    try folder.write(text, to: "\(index)/model/model.h5")
    try folder.write("{}", to: "\(index)/model/assets/vocabulary.json")
  }

  var completeMarkers: [String] {
    get throws { try folder.names(in: ".complete") }
  }

  /// Everything in the store with its content, but for what is in a folder of the root.
  func contents(without excluded: String...) throws -> [String: String] {
    var contents: [String: String] = [:]
    let root = folder.path
    for name in try FileManager.default.subpathsOfDirectory(atPath: root)
    where !excluded.contains(where: { name == $0 || name.hasPrefix($0 + "/") }) {
      let status = try FileSystem.status(of: folder.path(name))
      contents[name] = status.kind == .regular ? try folder.text(of: name) : "\(status.kind)"
    }
    return contents
  }
}
