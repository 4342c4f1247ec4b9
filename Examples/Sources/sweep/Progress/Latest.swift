import Foundation

/// A value that is set on one thread and read on another.
final class Latest<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var stored: Value

  /// Holds a value.
  init(_ value: Value) { stored = value }

  /// The value that was set last.
  var value: Value {
    get { lock.withLock { stored } }
    set { lock.withLock { stored = newValue } }
  }
}
