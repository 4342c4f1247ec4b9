import Foundation
import HyperparameterSpace

/// Paramsets of which one is another each time that it is asked for; a source must not be like this.
final class ChangingParamsets: ParamsetSource, @unchecked Sendable {
  private let length: Int
  private let changing: Int
  /// From which time on it changes.
  private let first: Int
  private let lock = NSLock()
  /// How often the changing paramset was asked for; only with the lock.
  private var times = 0

  init(length: Int, changing: Int, first: Int = 0) {
    self.length = length
    self.changing = changing
    self.first = first
  }

  var names: [String] { ["a"] }
  var count: WholeNumber { WholeNumber(length) }

  func paramset(at index: WholeNumber) -> Paramset {
    guard index == WholeNumber(changing) else { return ["a": 0.5] }
    return lock.withLock {
      times += 1
      return ["a": .integer(max(times, first))]
    }
  }
}
