import Dispatch
import InternalFileSystem

/// Shows every few seconds that an attempt is alive, by setting the time of its marker.
///
/// Beats on a queue of its own, since a training keeps Swift's task threads busy. Ends when the
/// marker is removed or the heartbeat is released.
final class Heartbeat: Sendable {
  private static let queue = DispatchQueue(label: "ModelStorage.heartbeat")

  private let path: String
  private let interval: Double

  /// Begins to beat.
  ///
  /// - Parameters:
  ///   - path: The marker's path.
  ///   - interval: The seconds between two beats.
  init(path: String, interval: Double) {
    self.path = path
    self.interval = interval
    scheduleNext()
  }

  private func scheduleNext() {
    Self.queue.asyncAfter(deadline: .now() + interval) { [weak self] in
      guard let self, isStillMarked() else {
        return
      }
      scheduleNext()
    }
  }

  /// Sets the marker's time; `false` when there is no marker any more.
  private func isStillMarked() -> Bool {
    do {
      let marker = try FileDescriptor.open(path, .update, followingSymbolicLinks: false)
      try marker.touch()
      return true
    } catch let error as FileSystemError {
      // Anything else may pass, such as a file server that restarts.
      return error.code != .noEntry
    } catch {
      return true
    }
  }
}
