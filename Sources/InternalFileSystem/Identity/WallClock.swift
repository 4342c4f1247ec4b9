/// The wall clock of this host.
package enum WallClock {
  /// The time now.
  package static var now: FileTime { SystemCall.realTime }
}
