#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCall {
  static var processIdentifier: Int32 { getpid() }

  /// Whether a process with this number exists in this process's own numbering.
  static func processExists(_ identifier: Int32) -> Bool {
    // EPERM says that it exists and belongs to somebody else.
    kill(identifier, 0) == 0 || SystemErrorCode.last == .notPermitted
  }

  static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    let failed = unsafe gethostname(&buffer, buffer.count - 1) != 0
    let name = text(buffer.prefix { $0 != 0 })
    return failed || name.isEmpty ? "unknown" : name
  }

  /// The value of an environment variable; `nil` when it is unset.
  static func environmentValue(_ name: String) -> String? {
    guard let text = unsafe getenv(name) else {
      return nil
    }
    return unsafe String(cString: text)
  }

  /// The wall clock, from 1970-01-01 00:00 UTC.
  static var realTime: FileTime {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else {
      return FileTime(seconds: 0, nanoseconds: 0)
    }
    return FileTime(seconds: Int64(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }

  /// Where a symbolic link points to; `nil` when it is none.
  static func destination(ofSymbolicLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink(path, &buffer, buffer.count)
    return count < 0 ? nil : text(buffer.prefix(count))
  }

  /// Text of C characters, which are signed on some architectures and unsigned on others.
  private static func text(_ characters: some Collection<CChar>) -> String {
    String(decoding: characters.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
  }

  #if canImport(Darwin)
    /// A text that the kernel keeps under `name`; `nil` when it has none.
    static func kernelText(_ name: String) -> String? {
      var buffer = [UInt8](repeating: 0, count: 256)
      var count = buffer.count
      guard unsafe sysctlbyname(name, &buffer, &count, nil, 0) == 0 else {
        return nil
      }
      return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
    }
  #endif
}
