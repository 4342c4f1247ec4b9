import Foundation
import HyperparameterSpace
import InternalFileSystem
import SweepList
import Testing

/// Writes lists of every hard value, each beside a dump of what a reader must see in it.
///
/// For `Tests/readers/`, which hand the lists to real readers. In a dump, line *i* is item *i* as JSON
/// that loses nothing: `["float", "3f50624dd2f1a9fc"]`, a string as its UTF-8 in hexadecimal.
@Suite struct InteropTests {
  static let folder = ProcessInfo.processInfo.environment["SWEEP_INTEROP_DIRECTORY"]

  @Test(
    .enabled(
      if: folder != nil, "set SWEEP_INTEROP_DIRECTORY to a folder to write lists for real readers"))
  func writesListsAndDumps() throws {
    let folder = FileSystem.join(try #require(Self.folder), "readers")
    try FileSystem.makeDirectories(folder)
    let spaces = [
      "values": try SearchSpace { Hyperparameter("value", .choices(Corpus.values)) },
      "nested": try SearchSpace {
        Hyperparameter("list", .constant(.list(Corpus.values)))
        Hyperparameter(
          "map",
          .constant(
            .map(
              Paramset(
                names: Corpus.writableNames,
                values: Corpus.writableNames.map {
                  .list([.string($0), ["inner": .string($0)]])
                }))))
      },
      "names": try SearchSpace {
        Corpus.writableNames.map { Hyperparameter($0, .constant(.string($0))) }
      },
      "usual": try SearchSpace {
        Hyperparameter("learning_rate", .continuous(1e-9...1e-1, scale: .logarithmic))
        Hyperparameter("dropout_rate", .continuous(0...0.7))
        Hyperparameter("layers", .integer(1...9))
        Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
        Hyperparameter("optimizer", .choices(["adam", "no", nil, false]))
      },
    ]
    for (name, space) in spaces {
      let sweep =
        name == "usual"
        ? try Sweep(space, design: .latinHypercube(count: 500, seed: 2018))
        : try Sweep(space, design: .grid())
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
