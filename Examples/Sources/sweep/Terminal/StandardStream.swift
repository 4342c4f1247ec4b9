#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Standard output or standard error, unbuffered.
enum StandardStream: Equatable, Sendable {
  case output
  case error

  /// Why a text could not be written.
  struct WriteError: Error, CustomStringConvertible {
    let stream: StandardStream
    let code: Errno

    var description: String {
      "standard \(stream == .output ? "output" : "error"): cannot write: \(code)"
    }
  }

  var descriptor: FileDescriptor {
    switch self {
    case .output: .standardOutput
    case .error: .standardError
    }
  }

  /// Writes a text.
  ///
  /// - Throws: ``WriteError``.
  func write(_ text: String) throws { try write(text.utf8) }

  /// Writes bytes.
  ///
  /// - Throws: ``WriteError``.
  func write(_ bytes: some Sequence<UInt8>) throws {
    do {
      try descriptor.writeAll(bytes)
    } catch let error as Errno {
      throw WriteError(stream: self, code: error)
    }
  }
}
