import Foundation
import ModelStorage

/// One attempt of a command to train an index, from its start to what the store keeps of it.
struct ExecRun<Attempt: ModelAttempt>: Sendable {
  /// The attempt, of which the store hears that it lives as long as this exists.
  let attempt: Attempt
  /// The command with its arguments.
  let command: TaskCommand
  /// What to change in the environment for it; `nil` removes a variable.
  let environment: [String: String?]
  /// The path of the metrics that it may write.
  let metricsFile: String
  /// Whether the checkpoints of the index stay beside the published model.
  let keepsCheckpoints: Bool
  /// Whether only what went wrong is told.
  var isQuiet = false

  /// How long what a stopped command has started may go on after it.
  private static var grace: Duration { .seconds(30) }
  /// How long a signal may take that has ended the command and was sent to this process too.
  private static var signalDelay: Duration { .seconds(1) }

  /// Runs the command, and publishes the model or records the failure.
  ///
  /// - Returns: The exit status of the command; 128 + *n* after signal *n*.
  /// - Throws: Why the model of a command that succeeded could not be published.
  func run() async throws -> Int32 {
    let running = RunningProcesses()
    let signals = WatchedSignals(ProcessSignals.stopping)
    defer { signals.cancel() }
    let passing = Task { [arrivals = signals.arrivals] in
      for await signal in arrivals { await running.send(signal) }
    }
    defer { passing.cancel() }
    let notices = WatchedSignals(ProcessSignals.notices)
    defer { notices.cancel() }
    let notifying = Task { [arrivals = notices.arrivals] in
      for await signal in arrivals { await running.notify(signal) }
    }
    defer { notifying.cancel() }
    let end = await command.runInPlace(
      environment: environment, grace: Self.grace, running: running)
    if let signal = await stopSignal(of: end, sentTo: running) {
      // Whatever the status is: a trainer that is asked to stop may well exit 0 half way.
      // What cannot be removed now is known by its marker, which no longer shows that it lives.
      try? await attempt.discard()
      say("stopped by \(ProcessSignals.name(of: signal)), not published, counts as missing")
      return 128 + signal
    }
    guard end == .exited(0) else {
      await attempt.fail(reason: "\(end)")
      say("failed: \(end)")
      return end.exitStatus
    }
    do {
      report(try await publish())
    } catch {
      await attempt.fail(reason: "\(error)")
      throw error
    }
    return 0
  }

  /// The first signal that asked for a stop, if one did.
  private func stopSignal(
    of end: ProcessEnd, sentTo running: RunningProcesses
  ) async -> Int32? {
    // Some schedulers send it to all processes at once: the command may end before it arrives here.
    if await running.signals.isEmpty, ProcessSignals.stopping.contains(end.exitStatus - 128) {
      try? await Task.sleep(for: Self.signalDelay)
    }
    return await running.signals.first
  }

  private func publish() async throws -> Publication {
    let metrics = try MetricsFile.metrics(at: metricsFile)
    let names = try? FileManager.default.contentsOfDirectory(atPath: attempt.directory)
    guard names?.isEmpty != true else {
      throw CommandError(
        """
        index \(attempt.index): a model has at least one file; COMMAND exited 0 and wrote none \
        into SWEEP_MODEL_DIR; let it write its model there.
        """)
    }
    return try await attempt.publish(metrics: metrics, keepingCheckpoints: keepsCheckpoints)
  }

  private func report(_ publication: Publication) {
    guard !isQuiet else { return }
    switch publication {
    case .published(let model):
      let metrics = Numbers.text(model.manifest.metrics)
      say("published\(metrics.isEmpty ? "" : ", \(metrics)"): \(model.directory)")
    case .alreadyComplete(let model):
      say("another attempt was first, its model stands: \(model.directory)")
    }
  }

  /// Says a line about the index.
  private func say(_ text: String) {
    ExecOutput.say(attempt.index, text)
  }
}
