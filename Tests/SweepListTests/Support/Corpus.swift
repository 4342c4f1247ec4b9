import Foundation
import HyperparameterSpace

/// The hard strings and doubles of `Corpora/`, which real readers misread in some spelling.
enum Corpus {
  /// Strings.
  static let strings: [String] = read("yaml-strings.json", as: [StringEntry].self).map(\.s)
  /// Doubles, infinities, NaN and subnormals included.
  static let doubles: [Double] = read("yaml-floats.json", as: [DoubleEntry].self).compactMap {
    UInt64($0.bits, radix: 16).map { Double(bitPattern: $0) }
  }
  /// Integers at the edges of what readers hold.
  static let integers = [
    0, 1, -1, 8, 10, 255, 1 << 31, -(1 << 31), 1 << 53, (1 << 53) + 1, .max, .min,
  ]

  /// The strings that a list may hold.
  static var writableStrings: [String] { strings.filter { !$0.utf8.contains(0) } }
  /// The strings that may name a hyperparameter, no two canonically equivalent.
  static var writableNames: [String] {
    var seen: Set<String> = []
    return writableStrings.filter {
      !$0.isEmpty && $0 != "<<" && $0.utf8.count < 400 && seen.insert($0).inserted
    }
  }
  /// Every hard value, once.
  static var values: [ParameterValue] {
    var seen: Set<ParameterValue> = []
    let all: [ParameterValue] =
      writableStrings.map { .string($0) } + doubles.map { .double($0) }
      + integers.map { .integer($0) }
      + [.null, .boolean(true), .boolean(false), [], [:], [[]], [[:], [nil, [true, 1.5]]]]
    return all.filter { seen.insert($0).inserted }
  }

  /// The path of a file in `Corpora/`.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Corpora").appendingPathComponent(name).path
  }

  private static func read<Entry: Decodable>(_ name: String, as type: [Entry].Type) -> [Entry] {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path(name)))
      return try JSONDecoder().decode(type, from: data)
    } catch {
      // Tests check that there are as many as there should be.
      return []
    }
  }

  private struct StringEntry: Decodable { let s: String }
  private struct DoubleEntry: Decodable { let bits: String }
}
