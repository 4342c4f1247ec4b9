import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The records of a list's submissions: files in the folder `LIST.submissions` beside it.
struct SubmissionFolder: Sendable {
  /// The folder's path.
  let path: String

  /// The folder of a list.
  init(of list: String) { path = "\(list).submissions" }

  /// A record and the name of its file.
  struct Entry: Sendable {
    let file: String
    var record: SubmissionRecord
  }

  /// All records, the oldest first; none where the folder is missing.
  ///
  /// - Throws: ``CommandError`` for one that cannot be read.
  func entries() throws -> [Entry] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map(entry)
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError("\(path): cannot be read: \(FileAccess.cause(of: error))")
    }
  }

  private func entry(_ file: String) throws -> Entry {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))
      return Entry(file: file, record: try JSONDecoder().decode(SubmissionRecord.self, from: data))
    } catch is DecodingError {
      throw CommandError(
        """
        \(path)/\(file): this is no record of a submission, or one of a later version; \
        move it away if nothing of it is to be remembered.
        """)
    }
  }

  /// Writes a record so that it is there as a whole, also after the host is lost.
  func save(_ entry: Entry) throws {
    let target = "\(path)/\(entry.file)"
    do {
      try FileAccess.replace(target, with: try JSONText.of(entry.record).utf8)
    } catch {
      throw CommandError("\(target): cannot be written: \(FileAccess.cause(of: error))")
    }
  }

  /// Removes a record of which nothing was sent.
  func remove(_ entry: Entry) throws {
    let target = "\(path)/\(entry.file)"
    do {
      try FileManager.default.removeItem(atPath: target)
    } catch {
      throw CommandError("\(target): cannot be removed: \(FileAccess.cause(of: error))")
    }
  }

  /// Makes the folder, and keeps other submissions of the list away until the lock is released.
  ///
  /// - Throws: ``CommandError`` while another process has it.
  func lock() throws -> Lock {
    do {
      try FileAccess.makeFolders(path)
      let file = try FileDescriptor.open(
        FilePath("\(path)/.lock"), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupReadWrite])
      guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
        try? file.close()
        throw CommandError(
          "\(path): another 'sweep submit' is at work on this list; wait for its end.")
      }
      return Lock(file: file)
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError("\(path): cannot be written: \(FileAccess.cause(of: error))")
    }
  }

  /// Keeps a folder to this process, until it is released or the process ends.
  struct Lock: Sendable {
    fileprivate let file: FileDescriptor

    /// Lets others in.
    func release() { try? file.close() }
  }
}
