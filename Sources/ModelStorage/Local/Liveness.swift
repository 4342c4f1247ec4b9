import InternalFileSystem

/// Tells which running markers belong to attempts that are alive.
final class Liveness {
  /// So many beats must be missing before an attempt counts as dead.
  private static let missedBeats = 3.0

  private let folder: FileDescriptor
  private let defaultInterval: Double
  /// The time of whoever keeps the file system, when it was first asked for.
  private(set) lazy var now = currentTime()

  /// Looks at the markers in a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - defaultInterval: The seconds between two beats where a marker does not say.
  init(folder: String, defaultInterval: Double) throws {
    self.folder = try FileDescriptor.open(folder, .directory, followingSymbolicLinks: false)
    self.defaultInterval = defaultInterval
  }

  /// Whether a marker belongs to an attempt that is alive; what is no regular file is no marker.
  ///
  /// A marker that cannot be opened, such as another user's, is judged by its time alone.
  func isAlive(_ marker: String) throws -> Bool {
    var status: FileStatus
    var record: RunningRecord?
    do {
      status = try FileSystem.status(of: marker, in: folder)
      guard status.kind == .regular else {
        return false
      }
      if let file = try openIfPermitted(marker) {
        record = try? JSONCoding.decode(RunningRecord.self, from: file.read(upTo: 1 << 16))
        // On a network file system an opened file tells its time afresh.
        status = try file.status()
      }
    } catch let error as FileSystemError
      where error.code == .noEntry || error.code == .staleHandle
    {
      return false
    }
    if let record, let hasEnded = record.identity.hasEnded {
      return !hasEnded
    }
    let silence = now.secondsSince(status.modified)
    return silence <= Self.missedBeats * (record?.beatInterval ?? defaultInterval)
  }

  private func openIfPermitted(_ marker: String) throws -> FileDescriptor? {
    do {
      return try FileDescriptor.open(marker, .read, in: folder, followingSymbolicLinks: false)
    } catch let error as FileSystemError
      where error.code != .noEntry && error.code != .staleHandle
    {
      return nil
    }
  }

  /// The time of whoever keeps the file system, since that is what sets the times of the markers;
  /// this host's where the store cannot be written.
  private func currentTime() -> FileTime {
    let name = ".probe-\(UniqueName.make())"
    guard let probe = try? FileDescriptor.open(name, .createNew, in: folder) else {
      return WallClock.now
    }
    defer { try? FileSystem.unlink(name, in: folder) }
    return (try? probe.status().modified) ?? WallClock.now
  }
}
