import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

extension TaskCommand {
  /// Runs the command to its end, in a process group of its own, so that a terminal's Ctrl-C reaches
  /// only the run, which then asks the group to stop: SIGTERM, and SIGKILL after the grace period.
  ///
  /// What a process leaves behind in its group outlives it, unless it was stopped.
  ///
  /// - Parameters:
  ///   - environment: What to change in this process's environment; `nil` removes a variable.
  ///   - output: Where standard output and standard error go; left open.
  ///   - grace: How long the process may take to stop after the calling task was cancelled.
  ///   - running: The processes to kill at a second request to stop.
  func run(
    environment: [String: String?], output: FileDescriptor, grace: Duration,
    running: RunningProcesses
  ) async -> ProcessEnd {
    async let stop = Self.timeOfCancellation()
    let (end, group) = await runLeader(
      environment: environment, input: .none, output: output, error: output, grace: grace,
      running: running)
    guard let group else { return end }
    // A stopped shell ends before the trainer that it started, which has the grace too.
    if Task.isCancelled { await Self.endGroup(group, by: await stop + grace) }
    await running.remove(group)
    return end
  }

  /// Runs the command to its end in the place of this process: with its standard streams, in a
  /// process group of its own, which gets the signals that are sent to the running processes.
  ///
  /// A terminal is no input for it: a group that is not the terminal's own is halted when it reads.
  ///
  /// - Parameters:
  ///   - environment: What to change in this process's environment; `nil` removes a variable.
  ///   - grace: How long what it started may go on when it has ended after a signal.
  ///   - running: The processes that signals are sent to.
  func runInPlace(
    environment: [String: String?], grace: Duration, running: RunningProcesses
  ) async -> ProcessEnd {
    let input: any InputProtocol =
      if Terminal.isBehind(.standardInput) {
        NoInput.none
      } else {
        FileDescriptorInput.fileDescriptor(.standardInput, closeAfterSpawningProcess: false)
      }
    let (end, group) = await runLeader(
      environment: environment, input: input, output: .standardOutput, error: .standardError,
      grace: grace, running: running)
    guard let group else { return end }
    if let last = await running.signals.last {
      // What a shell has started in the background ignores Ctrl-C's signal.
      if last == ProcessSignals.interrupt {
        ProcessSignals.send(ProcessSignals.terminating, toGroup: group)
      }
      await Self.endGroup(group, by: .now + grace)
    }
    await running.remove(group)
    return end
  }

  /// Runs the command's own process to its end.
  ///
  /// - Returns: How it ended, and its group, which is among those that run; `nil` when it did not
  ///   start.
  private func runLeader(
    environment: [String: String?], input: some InputProtocol, output: FileDescriptor,
    error: FileDescriptor, grace: Duration, running: RunningProcesses
  ) async -> (end: ProcessEnd, group: Int32?) {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: grace)
    ]
    let changes = Dictionary(
      uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
    do {
      let result = try await Subprocess.run(
        .path(executable),
        arguments: Arguments(
          executablePathOverride: words[0], remainingValues: Array(words.dropFirst())),
        environment: .inherit.updating(changes),
        platformOptions: options,
        input: input,
        output: .fileDescriptor(output, closeAfterSpawningProcess: false),
        error: .fileDescriptor(error, closeAfterSpawningProcess: false)
      ) { execution in
        await running.insert(execution.processIdentifier.value)
      }
      return (ProcessEnd(result.terminationStatus), result.processIdentifier.value)
    } catch {
      return (.notStarted("\(error)"), nil)
    }
  }

  /// Waits until the calling task is cancelled.
  ///
  /// - Returns: When that was.
  private static func timeOfCancellation() async -> ContinuousClock.Instant {
    while (try? await Task.sleep(for: .seconds(3_600))) != nil {}
    return .now
  }

  /// Waits until a group has no process any more, and kills it when it has some after a time.
  private static func endGroup(_ group: Int32, by end: ContinuousClock.Instant) async {
    // In a task of its own, as in the cancelled one nothing waits.
    await Task {
      ProcessSignals.reap(group: group)
      while ProcessSignals.groupExists(group), ContinuousClock.now < end {
        try? await Task.sleep(for: .milliseconds(20))
        ProcessSignals.reap(group: group)
      }
    }.value
    ProcessSignals.send(ProcessSignals.killing, toGroup: group)
  }
}
