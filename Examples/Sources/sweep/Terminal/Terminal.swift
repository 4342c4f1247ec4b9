import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// What is known of the terminal behind standard output or standard error.
struct Terminal: Equatable, Sendable {
  /// Whether lines can be redrawn in place.
  let isInteractive: Bool
  /// Whether colours may be used.
  let usesColour: Bool
  /// A width to use where the terminal tells none; `nil` for no limit.
  let fallbackWidth: Int?
  /// The stream whose window is measured.
  private(set) var stream = StandardStream.output

  /// A terminal of these properties.
  init(isInteractive: Bool, usesColour: Bool, fallbackWidth: Int?) {
    self.isInteractive = isInteractive
    self.usesColour = usesColour
    self.fallbackWidth = fallbackWidth
  }

  /// Reads the conventions of an environment: `TERM=dumb` redraws nothing, a non-empty `NO_COLOR`
  /// forbids colours.
  init(isTerminal: Bool, environment: [String: String]) {
    let isInteractive = isTerminal && environment["TERM"].map { $0 != "dumb" && $0 != "" } ?? false
    self.init(
      isInteractive: isInteractive,
      usesColour: isInteractive && environment["NO_COLOR"].map(\.isEmpty) ?? true,
      fallbackWidth: isTerminal ? 80 : nil)
  }

  /// The terminal behind standard output.
  static var current: Terminal { behind(.output) }

  /// The terminal behind a stream.
  static func behind(_ stream: StandardStream) -> Terminal {
    var terminal = Terminal(
      isTerminal: isBehind(stream.descriptor),
      environment: ProcessInfo.processInfo.environment)
    terminal.stream = stream
    return terminal
  }

  /// Whether a file is a terminal.
  static func isBehind(_ file: FileDescriptor) -> Bool { isatty(file.rawValue) == 1 }

  /// The columns there are now, as the window may change; `nil` for no limit.
  var width: Int? {
    guard let fallbackWidth else { return nil }
    var size = winsize()
    guard unsafe ioctl(stream.descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else {
      return fallbackWidth
    }
    return Int(size.ws_col)
  }
}
