import Foundation

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The file that takes the output of one attempt: `<storage>/<index>/log/attempt-<k>.txt`.
///
/// One file for each attempt, never written again by another. The numbers count the attempts on
/// this storage; creating the file is what takes a number, so two runs at once never share one.
struct TaskLog: Sendable {
  /// The number of the attempt, from 1.
  let attempt: Int
  /// The path of the file.
  let path: String
  /// The file, open for appending.
  let file: FileDescriptor

  /// Takes the next attempt of an index and creates its file; the caller closes it.
  static func create(storage: String, index: Int) throws -> TaskLog {
    let folder = "\(storage)/\(index)/log"
    do {
      try FileAccess.makeFolders(folder)
      var attempt = try lastAttempt(among: FileManager.default.contentsOfDirectory(atPath: folder))
      while true {
        attempt += 1
        let path = "\(folder)/attempt-\(attempt).txt"
        do {
          let file = try FileDescriptor.open(
            FilePath(path), .writeOnly,
            options: [.create, .exclusiveCreate, .append, .closeOnExec],
            permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
          return TaskLog(attempt: attempt, path: path, file: file)
        } catch Errno.fileExists {
          continue
        }
      }
    } catch {
      throw CommandError("\(folder): cannot keep the task's output: \(FileAccess.cause(of: error))")
    }
  }

  /// Closes the file.
  func close() { try? file.close() }

  /// The highest number of an attempt that counts; a file with a higher one is not of this program.
  static let highestAttempt = 1_000_000_000

  /// The highest attempt that a folder's names tell of; 0 for none.
  static func lastAttempt(among names: [String]) -> Int {
    names.lazy.compactMap { name in
      guard name.hasPrefix("attempt-"), name.hasSuffix(".txt") else { return nil }
      return Int(name.dropFirst("attempt-".count).dropLast(".txt".count))
    }.filter { $0 <= highestAttempt }.max() ?? 0
  }

  /// The last line that is not empty, printable and at most 200 characters long.
  ///
  /// - Returns: `nil` when there is none or the file cannot be read.
  func lastLine() -> String? {
    guard let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
    else { return nil }
    defer { try? file.close() }
    let limit = 4096
    guard let end = try? file.seek(offset: 0, from: .end),
      (try? file.seek(offset: max(0, end - Int64(limit)), from: .start)) != nil
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: limit)
    guard let count = try? unsafe bytes.withUnsafeMutableBytes({ try unsafe file.read(into: $0) })
    else { return nil }
    return Self.lastLine(of: bytes[..<count])
  }

  /// The last line of an output's end; see ``lastLine()``.
  static func lastLine(of bytes: some Collection<UInt8>) -> String? {
    // A progress bar overwrites its line: what follows the last carriage return is what was seen.
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    for line in lines.reversed() {
      let text = String(decoding: line, as: UTF8.self).printable
      if !text.isEmpty { return text.shortened(to: 200) }
    }
    return nil
  }
}
