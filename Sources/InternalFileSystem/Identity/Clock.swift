/// The wall clock of this host.
package enum Clock {
  /// The time now.
  package static var now: FileTime { SystemCall.realTime }
}
