/// Which process this is, so exactly that another process can tell whether it still runs.
///
/// A process number means something only on one host, until that host restarts, in one numbering
/// of processes (containers on a host have their own), and until the number is used again.
package struct ProcessIdentity: Hashable, Sendable {
  /// The host's name.
  package let host: String
  /// What the host drew when it started; empty when unknown.
  package let boot: String
  /// Which numbering of processes the number belongs to; empty when unknown.
  package let namespace: String
  /// The number of the process.
  package let number: Int32
  /// When the process started, in units of the host; empty when unknown.
  package let start: String

  /// An identity that was read from somewhere.
  package init(host: String, boot: String, namespace: String, number: Int32, start: String) {
    self.host = host
    self.boot = boot
    self.namespace = namespace
    self.number = number
    self.start = start
  }

  /// The identity of this process.
  package static let current = ProcessIdentity(
    host: SystemCall.hostName, boot: currentBoot, namespace: currentNamespace,
    number: SystemCall.processIdentifier,
    start: startToken(of: SystemCall.processIdentifier) ?? "")

  /// Whether the process has ended; `nil` when this process cannot know.
  ///
  /// Only a process on the same host, since it last started, in the same numbering can be judged.
  package var hasEnded: Bool? {
    let current = Self.current
    guard host == current.host, !boot.isEmpty, boot == current.boot,
      namespace == current.namespace
    else {
      return nil
    }
    guard SystemCall.processExists(number) else {
      return true
    }
    guard !start.isEmpty, let token = Self.startToken(of: number) else {
      return false
    }
    return token != start
  }
}

// MARK: - What the kernel tells

extension ProcessIdentity {
  #if canImport(Darwin)
    private static var currentBoot: String {
      SystemCall.kernelText("kern.bootsessionuuid") ?? ""
    }

    private static var currentNamespace: String { "" }

    private static func startToken(of number: Int32) -> String? { nil }
  #else
    private static var currentBoot: String {
      let text = smallText(at: "/proc/sys/kernel/random/boot_id") ?? ""
      return String(text.prefix { !$0.isWhitespace })
    }

    private static var currentNamespace: String {
      SystemCall.destination(ofSymbolicLink: "/proc/self/ns/pid") ?? ""
    }

    /// The start time in clock ticks since boot: field 22 of `/proc/<pid>/stat`, see proc(5).
    ///
    /// "ended" for a process that has ended and whose parent has not asked for its exit status yet.
    private static func startToken(of number: Int32) -> String? {
      // The command in field 2 may hold spaces and parentheses; the fields after its last ")" do not.
      guard let text = smallText(at: "/proc/\(number)/stat"),
        let end = text.lastIndex(of: ")")
      else {
        return nil
      }
      let fields = text[text.index(after: end)...].split(separator: " ")
      guard fields.count > 19 else {
        return nil
      }
      return ["Z", "X"].contains(fields[0]) ? "ended" : String(fields[19])
    }

    private static func smallText(at path: String) -> String? {
      guard let file = try? FileDescriptor.open(path, .read),
        let bytes = try? file.read(upTo: 4096)
      else {
        return nil
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  #endif
}
