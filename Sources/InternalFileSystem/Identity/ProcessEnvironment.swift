/// The environment variables of this process.
package enum ProcessEnvironment {
  /// The value of a variable; `nil` when it is unset.
  package static func value(of name: String) -> String? { SystemCall.environmentValue(name) }
}
