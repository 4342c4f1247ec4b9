import HyperparameterSpace
import Testing

@testable import SweepList

/// The promise of one item on every text that can be put together from a few tokens.
@Suite struct EveryShortListTests {
  static let tokens = [
    "-", " ", "  ", "\n", "a", "1", ":", ": ", ",", "[", "]", "{", "}", "\"", "'", "#", "\n  ",
    "\n- ", "\r",
    "b: 2",
  ]

  /// What stands before and behind the tokens.
  static let frames = [
    ("", "\n- b: 1\n"), ("- ", "\n- b: 1\n"), ("- a: ", "\n  b: 1\n- b: 1\n"),
    ("- a:\n", "\n- b: 1\n"),
    ("- a:\n  - 1\n", "\n- b: 1\n"), ("- {a: ", "}\n- b: 1\n"), ("- {a: [", "]}\n- b: 1\n"),
    ("- {", "}\n- b: 1\n"),
    ("- a: 1\n  b: 2\n- a: 3\n", "\n- b: 1\n"), ("- a: \"", "\"\n- b: 1\n"),
    ("- a: '", "'\n- b: 1\n"),
  ]

  /// How many tokens a text has; soaks have more.
  static let count = OneItemTests.factor > 1 ? 4 : 2

  @Test(arguments: frames)
  func keepsThePromise(opening: String, closing: String) throws {
    var (textCount, scannedCount) = (0, 0)
    var positions = [Int](repeating: 0, count: Self.count)
    repeat {
      let text = opening + positions.map { Self.tokens[$0] }.joined() + closing
      let promise = try OneItemPromise(Array(text.utf8))
      textCount += 1
      if promise.scannedCount > 0 { scannedCount += 1 }
      if let breach = promise.breach {
        Issue.record("\(breach); the text: \(text.debugDescription)")
      }
    } while Self.advance(&positions)
    #expect(scannedCount > 0)
    if OneItemTests.factor > 1 {
      print("\(opening.debugDescription): \(textCount) texts, \(scannedCount) with items found")
    }
  }

  /// Moves on to the next choice of tokens; whether there is one.
  private static func advance(_ positions: inout [Int]) -> Bool {
    for place in positions.indices {
      positions[place] += 1
      if positions[place] < tokens.count { return true }
      positions[place] = 0
    }
    return false
  }
}
