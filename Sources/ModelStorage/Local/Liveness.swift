import InternalFileSystem

/// Tells which running markers belong to attempts that are alive.
final class Liveness {
  /// So many beats must be missing before an attempt counts as dead.
  private static let missedBeats = 3.0

  private let folder: FileDescriptor
  private let defaultInterval: Double
  private lazy var now = currentTime()

  /// Looks at the markers in a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - defaultInterval: The seconds between two beats where a marker does not say.
  init(folder: String, defaultInterval: Double) throws {
    self.folder = try FileDescriptor.open(folder, .directory)
    self.defaultInterval = defaultInterval
  }

  func isAlive(_ marker: String) throws -> Bool {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(marker, .read, in: folder, followingSymbolicLinks: false)
    } catch let error as FileSystemError
      where error.code == .noEntry || error.code == .staleHandle
    {
      return false
    }
    let record = try? JSONCoding.decode(RunningRecord.self, from: file.read(upTo: 1 << 16))
    if let record, let hasEnded = record.identity.hasEnded {
      return !hasEnded
    }
    let silence = now.secondsSince(try file.status().modified)
    return silence <= Self.missedBeats * (record?.beatInterval ?? defaultInterval)
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
