/// A file that appears under its name complete and durable, or not at all.
///
/// Bytes go to a temporary file beside the target. `commit()` forces them to stable storage,
/// checks size and close, renames, and forces the folder. Until then nothing is seen under the
/// target's name, and a crash leaves at most a `.tmp-…` file.
///
/// ```swift
/// let file = try AtomicFile(path: "hyperparam_list.yml")
/// try file.write(contentsOf: "- {a: 1}\n".utf8)
/// try file.commit()
/// ```
///
/// Released without `commit()`, it removes the temporary file. Not thread-safe.
package final class AtomicFile {
  /// What happened to the target's name.
  package enum Outcome: Hashable, Sendable {
    /// The name is this file's.
    case committed
    /// Another file had the name already and keeps it.
    case alreadyThere
  }

  /// The path under which the file will appear.
  package let path: String
  /// The path under which it can be read before that.
  package let temporaryPath: String

  private let name: String
  private let temporaryName: String
  private var directory: FileDescriptor
  private let descriptor: FileDescriptor
  private var byteCount = 0
  /// The bytes that the system was told to begin to write to the disk.
  private var begunByteCount = 0
  /// The disk gets to work so often while the file is written, and not only in the end.
  private static let beginInterval = 8 << 20
  /// What the file system says of the file, once nothing can be written to it any more.
  package private(set) var written: FileStatus?
  private var isDone = false

  /// Creates the temporary file beside `path`, in a folder that must exist.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - followingSymbolicLinks: Whether the folder may be a symbolic link.
  /// - Throws: `FileSystemError` when the folder is missing or cannot be written.
  package init(path: String, followingSymbolicLinks: Bool = true) throws {
    self.path = path
    name = FileSystem.lastPart(of: path)
    let folder = FileSystem.parent(of: path) ?? "."
    temporaryName = ".tmp-\(UniqueName.make())-\(Self.piece(of: name))"
    temporaryPath = FileSystem.join(folder, temporaryName)
    directory = try FileDescriptor.open(
      folder, .directory, followingSymbolicLinks: followingSymbolicLinks)
    descriptor = try FileDescriptor.open(temporaryName, .createNew, in: directory)
  }

  deinit {
    discard()
  }

  /// Lets the group do with the file what its owner may.
  package func shareWithGroup() throws {
    try descriptor.shareWithGroup()
  }

  /// Appends bytes.
  package func write(contentsOf bytes: some Collection<UInt8>) throws {
    try descriptor.write(contentsOf: bytes)
    advance(by: bytes.count)
  }

  /// Appends bytes.
  package func write(contentsOf bytes: UnsafeRawBufferPointer) throws {
    try unsafe descriptor.write(contentsOf: bytes)
    advance(by: bytes.count)
  }

  private func advance(by count: Int) {
    byteCount += count
    if byteCount - begunByteCount >= Self.beginInterval {
      descriptor.beginWriting(from: begunByteCount, count: byteCount - begunByteCount)
      begunByteCount = byteCount
    }
  }

  /// Makes the file a clone of another one, sharing its blocks; nothing may have been written before.
  ///
  /// - Returns: Whether the file system can do that.
  package func clone(_ source: FileDescriptor) throws -> Bool {
    guard try descriptor.clone(source) else {
      return false
    }
    byteCount = try descriptor.status().size
    return true
  }

  /// Forces what was written to stable storage and closes it; nothing can be written after.
  ///
  /// - Throws: `FileSystemError`; then the temporary file is worthless and `commit()` must not be called.
  package func finishWriting() throws {
    guard written == nil else {
      return
    }
    try descriptor.synchronize()
    let status = try descriptor.status()
    guard status.size == byteCount else {
      throw FileSystemError(code: .inputOutput, operation: "write", path: temporaryPath)
    }
    try descriptor.close()
    written = status
  }

  /// Makes the file appear under its name.
  ///
  /// - Parameters:
  ///   - replacing: Whether a file of that name is replaced; otherwise it stays, and of any number
  ///     of hosts that try at once exactly one commits.
  ///   - synchronizingFolder: Whether its name survives a power cut from then on.
  /// - Returns: Whose the name is; always `.committed` when replacing.
  /// - Throws: `FileSystemError`; then the temporary file is gone and the name is as it was, unless
  ///   only the folder could not be forced to stable storage: then the name is as after a return,
  ///   but a power cut may undo that.
  @discardableResult
  package func commit(
    replacing: Bool = true, synchronizingFolder: Bool = true
  ) throws -> Outcome {
    do {
      try finishWriting()
      let outcome = try replacing ? renameIntoPlace() : linkIntoPlace()
      isDone = true
      if synchronizingFolder {
        try directory.synchronizeDirectory()
      }
      return outcome
    } catch {
      discard()
      throw error
    }
  }

  /// Removes the temporary file; does nothing after `commit()`.
  package func discard() {
    guard !isDone else {
      return
    }
    isDone = true
    // Open, it would still take its space.
    try? descriptor.close()
    try? FileSystem.unlink(temporaryName, in: directory)
  }

  /// The beginning of a name, which suffices for a person; the whole could exceed 255 bytes.
  private static func piece(of name: String) -> String {
    var piece = String.UnicodeScalarView()
    var byteCount = 0
    for scalar in name.unicodeScalars {
      byteCount += UTF8.width(scalar)
      guard byteCount <= 32 else {
        break
      }
      piece.append(scalar)
    }
    return String(piece)
  }

  private func renameIntoPlace() throws -> Outcome {
    do {
      try FileSystem.rename(temporaryName, in: directory, to: name, in: directory)
    } catch {
      // A file server that lost its reply reports an error for a rename that was done.
      guard try isInPlace() else {
        throw error
      }
    }
    return .committed
  }

  private func linkIntoPlace() throws -> Outcome {
    var outcome = Outcome.committed
    do {
      try FileSystem.link(temporaryName, in: directory, to: name, in: directory)
    } catch let error as FileSystemError {
      // Two names for the temporary file say that the link was made, whatever the reply was.
      let linkCount = try? FileSystem.status(of: temporaryName, in: directory).linkCount
      if linkCount != 2 {
        guard try !isInPlace() else {
          return .committed
        }
        guard error.code == .exists else {
          throw error
        }
        outcome = .alreadyThere
      }
    }
    try? FileSystem.unlink(temporaryName, in: directory)
    return outcome
  }

  /// Whether the file under the target's name is this one, by a fresh look at the folder.
  private func isInPlace() throws -> Bool {
    directory = try FileDescriptor.open(directory.path, .directory)
    guard let status = try FileSystem.statusIfPresent(of: name, in: directory) else {
      return false
    }
    return written?.isSameFile(as: status) ?? false
  }
}
