import Foundation
import HyperparameterSpace
import Testing

@testable import SweepList

/// The promise that one item read alone is the item of the whole list, on texts without number.
///
/// `SWEEP_SOAK` makes other texts, so many times as many, and prints what was tried.
@Suite struct OneItemTests {
  static let factor =
    ProcessInfo.processInfo.environment["SWEEP_SOAK"].flatMap { Int($0) } ?? 1

  /// Limits that texts of a few lines come near to.
  static let limits = [
    ListLimits(depth: 2), ListLimits(depth: 3), ListLimits(depth: 4), ListLimits(nodesPerItem: 6),
    ListLimits(scalarByteCount: 6), ListLimits(itemByteCount: 12), ListLimits(nodesPerItem: 30),
    ListLimits(depth: 5, scalarByteCount: 40, itemByteCount: 60),
  ]

  @Test(arguments: 0..<8)
  func isTheItemOfTheWholeList(seed: UInt64) throws {
    var generator = ListTextGenerator(seed: seed + 8 * UInt64(Self.factor - 1))
    var (textCount, validCount, itemCount, scannedCount) = (0, 0, 0, 0)
    for round in 0..<500 * Self.factor {
      let text = generator.next()
      let limits = round % 5 == 4 ? Self.limits[round / 5 % Self.limits.count] : .default
      let promise = try OneItemPromise(text, limits: limits)
      textCount += 1
      validCount += promise.isValid ? 1 : 0
      itemCount += promise.itemCount
      scannedCount += promise.scannedCount
      if let breach = promise.breach {
        Issue.record(
          "\(breach); the text: \(String(decoding: text, as: UTF8.self).debugDescription) \(limits)"
        )
        if Self.factor == 1 { break }
      }
    }
    // Both ways are tried often, on texts with faults and without.
    #expect(validCount * 5 > textCount && (textCount - validCount) * 5 > textCount)
    #expect(scannedCount * 5 > itemCount && (itemCount - scannedCount) * 5 > itemCount)
    if Self.factor > 1 {
      print(
        "seed \(seed): \(textCount) texts, \(validCount) without a fault;",
        "\(itemCount) items, \(scannedCount) found by scanning")
    }
  }
}
