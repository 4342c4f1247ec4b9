import InternalFileSystem

/// What a running marker's file holds: which process is at work, and how often it shows that it lives.
struct RunningRecord: Codable {
  var host: String
  var boot: String
  var namespace: String
  var process: Int32
  var start: String
  var startedAt: String
  /// The seconds between two beats.
  var beatInterval: Double

  /// The record of this process.
  init(startedAt: String, beatInterval: Double) {
    let current = ProcessIdentity.current
    host = current.host
    boot = current.boot
    namespace = current.namespace
    process = current.number
    start = current.start
    self.startedAt = startedAt
    self.beatInterval = beatInterval
  }

  /// The process that is at work.
  var identity: ProcessIdentity {
    ProcessIdentity(
      host: host, boot: boot, namespace: namespace, number: process, start: start)
  }
}
