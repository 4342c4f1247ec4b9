/// How a run ended.
struct RunEnd: Equatable, Sendable {
  /// How far it came.
  let progress: RunProgress
  /// How long it took.
  let elapsed: Duration
  /// The signal that stopped it.
  let signal: Int32?

  /// The exit status when a signal stopped it.
  var exitStatus: Int32? { signal.map { 128 + $0 } }
}
