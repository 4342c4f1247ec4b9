import Foundation
import SweepList

/// Where tasks find the list, and how it gets there.
struct ListPlacement: Equatable, Sendable {
  /// What brings the list to its place.
  enum Delivery: Equatable, Sendable {
    /// Nothing: it is there.
    case none
    /// A copy into a folder.
    case copy(path: String)
    /// An upload to S3.
    case upload(url: String)
  }

  /// The path or URL that tasks are told.
  let location: String
  /// How the list gets there.
  let delivery: Delivery
  /// The folder for files of indices, as tasks see it; `nil` where they could not be read.
  let selectionFolder: String?

  /// The placement that the options ask for.
  ///
  /// - Parameters:
  ///   - options: The options.
  ///   - digest: The list's SHA-256, the name of the copy.
  ///   - taskStorage: The store's folder as tasks see it.
  /// - Throws: ``CommandError`` where there is no place.
  init(_ options: SubmissionOptions, digest: String, taskStorage: String?) throws {
    if let taskList = options.taskList {
      self.init(location: taskList, delivery: .none, selectionFolder: nil)
      return
    }
    guard let folder = options.lists ?? options.storage.map({ "\($0)/.lists" }) else {
      throw CommandError(
        """
        --lists: tasks must find the list; give a folder or s3://bucket/prefix for a copy, or \
        --task-list where it is there already.
        """)
    }
    let name = "\(digest).yml"
    if folder.hasPrefix("s3://") {
      let url = "\(folder)\(folder.hasSuffix("/") ? "" : "/")\(name)"
      self.init(location: url, delivery: .upload(url: url), selectionFolder: nil)
      return
    }
    let local = Self.absolute(folder)
    var seen = local
    if let storage = options.storage.map(Self.absolute), let taskStorage,
      local == storage || local.hasPrefix("\(storage)/")
    {
      // What is in the store's folder is mounted with it.
      seen = taskStorage + local.dropFirst(storage.count)
    }
    self.init(
      location: "\(seen)/\(name)", delivery: .copy(path: "\(local)/\(name)"), selectionFolder: seen)
  }

  private init(location: String, delivery: Delivery, selectionFolder: String?) {
    self.location = location
    self.delivery = delivery
    self.selectionFolder = selectionFolder
  }

  /// A path that holds wherever a task starts.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// Brings the list to its place.
  ///
  /// - Parameters:
  ///   - list: The list's path.
  ///   - digest: The SHA-256 that it must have.
  ///   - scratch: A folder for a passing copy.
  /// - Throws: ``CommandError`` for a list that has another digest by now.
  func deliver(_ list: String, digest: String, scratch: String) async throws {
    switch delivery {
    case .none: break
    case .copy(let path):
      try Self.copy(list, to: path, digest: digest)
    case .upload(let url):
      let path = "\(scratch)/\(digest).yml"
      try Self.copy(list, to: path, digest: digest)
      defer { try? FileManager.default.removeItem(atPath: path) }
      _ = try await ExternalTool.aws.run(["s3", "cp", path, url, "--only-show-errors"])
    }
  }

  /// Writes a job's file of indices beside the list's copy.
  func deliver(_ file: SubmissionPlan.SelectionFile) throws {
    guard case .copy(let path) = delivery else { return }
    let target = URL(fileURLWithPath: path).deletingLastPathComponent().path + "/\(file.name)"
    do {
      try FileAccess.replace(target, with: file.text.utf8)
    } catch {
      throw CommandError("\(target): cannot be written: \(FileAccess.cause(of: error))")
    }
  }

  private static func copy(_ list: String, to path: String, digest: String) throws {
    // A file of that name that has the digest is the list.
    if (try? ParamsetList(path: path).sha256()) == digest { return }
    do {
      try FileAccess.makeFolders(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      try FileAccess.replace(path, withCopyOf: list)
    } catch {
      throw CommandError("\(path): cannot be written: \(FileAccess.cause(of: error))")
    }
    guard try ParamsetList(path: path).sha256() == digest else {
      try? FileManager.default.removeItem(atPath: path)
      throw CommandError("\(list): it was changed while it was submitted; submit it again.")
    }
  }
}
