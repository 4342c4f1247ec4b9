import Foundation

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The end of the log of an index's last attempt, as `sweep run` keeps it.
struct LogEnd: Equatable {
  /// The path within the store.
  let path: String
  /// The last lines, without control characters.
  let text: String

  /// How many lines are shown at most.
  static let mostLines = 20
  /// How many bytes of the file are read at most.
  static let mostBytes = 2_000

  /// Reads the end of a log; `nil` where there is none, or it cannot be read.
  init?(storage: String, index: Int) {
    let folder = "\(index)/log"
    guard
      let names = try? FileManager.default.contentsOfDirectory(atPath: "\(storage)/\(folder)")
    else { return nil }
    let attempt = TaskLog.lastAttempt(among: names)
    guard attempt > 0 else { return nil }
    path = "\(folder)/attempt-\(attempt).txt"
    guard let (bytes, isWhole) = Self.end(of: "\(storage)/\(path)") else { return nil }
    text = Self.text(bytes, isWhole: isWhole)
  }

  /// The last lines of a text, of which the first may have been cut.
  static func text(_ bytes: some Collection<UInt8>, isWhole: Bool) -> String {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        // A progress bar overwrites its line: what follows the last carriage return was seen.
        let parts = line.split(separator: UInt8(ascii: "\r"))
        return String(decoding: parts.last ?? line, as: UTF8.self).printableLines
      }
    if lines.last?.isEmpty == true { lines.removeLast() }
    if !isWhole, lines.count > 1 { lines.removeFirst() }
    let isCut = !isWhole || lines.count > mostLines
    return (isCut ? "…\n" : "") + lines.suffix(mostLines).joined(separator: "\n")
  }

  private static func end(of path: String) -> (bytes: ArraySlice<UInt8>, isWhole: Bool)? {
    guard
      let file = try? FileDescriptor.open(
        FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
    else { return nil }
    defer { try? file.close() }
    guard let end = try? file.seek(offset: 0, from: .end),
      (try? file.seek(offset: max(0, end - Int64(mostBytes)), from: .start)) != nil
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    guard let count = try? unsafe bytes.withUnsafeMutableBytes({ try unsafe file.read(into: $0) })
    else { return nil }
    return (bytes[..<count], end <= Int64(mostBytes))
  }
}
