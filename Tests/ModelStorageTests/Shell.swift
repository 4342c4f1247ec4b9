import Foundation

/// Runs a command of the machine, for what tests need of other programs.
enum Shell {
  /// Runs a script with `/bin/sh`; its exit status.
  @discardableResult
  static func run(_ script: String, _ arguments: String...) throws -> Int32 {
    try start(script, arguments).waitForStatus()
  }

  /// Starts a script with `/bin/sh`.
  static func start(_ script: String, _ arguments: [String] = []) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, "sh"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}

extension Process {
  func waitForStatus() -> Int32 {
    waitUntilExit()
    return terminationStatus
  }
}
