import Foundation
import HyperparameterSpace
import InternalFileSystem
import SweepList
import Testing

/// Writes lists of every hard value, each beside a dump of what a reader must see in it.
///
/// For `Tests/interop/`, which hands the lists to real readers. In a dump, line *i* is item *i* as JSON
/// that loses nothing: `["float", "3f50624dd2f1a9fc"]`, a string as its UTF-8 in hexadecimal.
@Suite struct InteropTests {
  static let folder = ProcessInfo.processInfo.environment["SWEEP_INTEROP_DIRECTORY"]

  @Test(
    .enabled(
      if: folder != nil, "set SWEEP_INTEROP_DIRECTORY to a folder to write lists for real readers"))
  func writesListsAndDumps() throws {
    let folder = FileSystem.join(try #require(Self.folder), "lists")
    try FileSystem.makeDirectories(folder)
    for (name, sweep) in try HardLists.sweeps() {
      for style in ListStyle.allCases {
        let path = FileSystem.join(folder, "\(name)-\(style)")
        try sweep.write(to: "\(path).yml", style: style)
        let lines = sweep.map { Self.dump(.map($0)) + "\n" }.joined()
        try Data(lines.utf8).write(to: URL(fileURLWithPath: "\(path).jsonl"))
      }
    }
  }

  static func dump(_ value: ParameterValue) -> String {
    switch value {
    case .null: #"["null"]"#
    case .boolean(let value): #"["bool", \#(value)]"#
    case .integer(let value): #"["int", "\#(value)"]"#
    case .double(let value): #"["float", "\#(String(value.bitPattern, radix: 16))"]"#
    case .string(let value): #"["str", "\#(hexadecimal(value))"]"#
    case .list(let values): #"["list", [\#(values.map(dump).joined(separator: ", "))]]"#
    case .map(let paramset):
      #"["map", [\#(paramset.map { #"["\#(hexadecimal($0.name))", \#(dump($0.value))]"# }.joined(separator: ", "))]]"#
    }
  }

  static func hexadecimal(_ text: String) -> String {
    text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
