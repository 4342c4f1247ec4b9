import Foundation

/// Collects what is written to a terminal or a log, from any thread.
final class Screen: @unchecked Sendable {
  private let lock = NSLock()
  private var stored: [String] = []

  /// What was written, piece by piece.
  var parts: [String] { lock.withLock { stored } }
  /// All of it.
  var text: String { parts.joined() }

  /// Takes what is written.
  func write(_ text: String) { lock.withLock { stored.append(text) } }
}
