import InternalFileSystem

/// Removes what nobody needs any more from a store, and keeps account of it.
final class Collector {
  let layout: StoreLayout
  let liveness: Liveness
  /// What was removed so far.
  var report = CollectionReport()

  private let age: Double
  let isDryRun: Bool
  private let trash: Trash

  /// A collector that has removed nothing.
  ///
  /// - Parameters:
  ///   - layout: Where things are.
  ///   - age: The seconds since the last change after which something is removed.
  ///   - isDryRun: Whether it stays nevertheless.
  ///   - liveness: Tells which attempts run, and the time.
  init(layout: StoreLayout, age: Double, isDryRun: Bool, liveness: Liveness) throws {
    self.layout = layout
    self.age = age
    self.isDryRun = isDryRun
    self.liveness = liveness
    trash = try Trash(layout)
  }

  /// Goes through the whole store once.
  ///
  /// - Parameter progress: Called after each thing that was looked at.
  func collect(progress: (CollectionProgress) -> Void = { _ in }) throws {
    let discarded = try trash.names()
    let root = try FileDescriptor.open(layout.root, .directory)
    let names = try FileSystem.fileNames(in: ".", in: root)
    var examined = 0
    func didExamine() {
      examined += 1
      progress(
        CollectionProgress(
          examined: examined, count: names.count + discarded.count,
          byteCount: report.total.byteCount))
    }
    for name in names {
      if let index = DecimalText.value(of: name.text.utf8) {
        keepingAccount(of: name, in: root, index: index) {
          try collect(index: index, named: name, in: root)
        }
      } else if TemporaryName.isOfFile(name) {
        collectFile(name, in: root, as: \.temporaryFiles)
      }
      didExamine()
    }
    try collectRunningMarkers()
    for name in discarded {
      empty(name)
      didExamine()
    }
  }

  /// Removes something that has not changed for long enough.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - directory: Where it is.
  ///   - index: The index that it belongs to.
  ///   - kind: Where account is kept of it.
  ///   - lastSign: When it changed or was in use last, beside what the file system says of it.
  func collect(
    _ name: FileName, in directory: FileDescriptor, index: Int? = nil,
    as kind: WritableKeyPath<CollectionReport, CollectionReport.Amount>,
    lastSign: FileTime? = nil
  ) {
    keepingAccount(of: name, in: directory, index: index) {
      guard let summary = try FolderSummary(of: name, in: directory), isOld(summary.lastChange),
        lastSign.map(isOld) ?? true
      else {
        return
      }
      if !isDryRun {
        guard let taken = try trash.take(name, in: directory) else {
          return
        }
        try trash.delete(taken)
      }
      report[keyPath: kind].add(summary.byteCount)
    }
  }

  /// Removes a file that has not changed for long enough; what is no regular file stays.
  func collectFile(
    _ name: FileName, in directory: FileDescriptor, index: Int? = nil,
    as kind: WritableKeyPath<CollectionReport, CollectionReport.Amount>
  ) {
    keepingAccount(of: name, in: directory, index: index) {
      if try FileSystem.statusIfPresent(of: name, in: directory)?.kind == .regular {
        collect(name, in: directory, index: index, as: kind)
      }
    }
  }

  /// Whether a time is long enough ago.
  func isOld(_ time: FileTime) -> Bool {
    liveness.now.secondsSince(time) >= age
  }

  /// Removes something that was in the trash.
  private func empty(_ name: FileName) {
    keepingAccount(of: name, path: FileSystem.join(layout.trash, name.text), index: nil) {
      guard let summary = try trash.summary(of: name) else {
        return
      }
      if !isDryRun {
        try trash.delete(name)
      }
      report.trash.add(summary.byteCount)
    }
  }

  /// Does something with one thing; when that fails, the report tells why, and the rest goes on.
  func keepingAccount(
    of name: FileName, in directory: FileDescriptor, index: Int?, _ body: () throws -> Void
  ) {
    keepingAccount(
      of: name, path: FileSystem.join(directory.path, name.text), index: index, body)
  }

  private func keepingAccount(
    of name: FileName, path: String, index: Int?, _ body: () throws -> Void
  ) {
    do {
      try body()
    } catch let error as FileSystemError where error.code == .noEntry {
      // It has gone meanwhile.
    } catch {
      report.left.append(
        UpkeepFinding(index: index, path: path, reason: LocalModelStore.reason(of: error)))
    }
  }
}
