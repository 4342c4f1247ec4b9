import Foundation

/// Programs that stand in for those of a scheduler: each call is written down, and answered.
struct ScriptedSchedulers {
  /// The folder that the programs are in.
  let folder: String

  /// Programs in a folder of their own, beside a test's files.
  ///
  /// - Parameter scripts: What each program does, in the language of the shell; `$calls` is the folder
  ///   that calls are written down in, `$number` that of the call, from 1.
  init(in parent: String, _ scripts: [String: String]) throws {
    folder = "\(parent)/bin"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/calls", withIntermediateDirectories: true)
    for (name, script) in scripts {
      try write(
        """
        #!/bin/sh
        calls=\(folder)/calls
        number=$(($(cat "$calls/\(name).count" 2>/dev/null || echo 0) + 1))
        echo "$number" > "$calls/\(name).count"
        printf '%s\\n' "$@" > "$calls/\(name).$number.arguments"
        \(script)

        """, to: "\(folder)/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(name)")
    }
  }

  /// A Slurm that takes all, and remembers names: ids are 101, 102, ….
  static let slurm = [
    "sbatch": """
    cat > "$calls/sbatch.$number.script"
    echo $((100 + number))
    """,
    "squeue": "cat \"$calls/queue\" 2>/dev/null || true",
    "scontrol": "echo 'MaxArraySize            = 20'",
  ]

  /// The environment in which these programs are found before others.
  var environment: [String: String?] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": "\(folder):\(path)"]
  }

  /// How often a program was called.
  func count(of name: String) -> Int {
    (try? contents(of: "\(folder)/calls/\(name).count"))
      .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? 0
  }

  /// The arguments of a call, the first of which has number 1.
  func arguments(of name: String, call number: Int) throws -> [String] {
    try contents(of: "\(folder)/calls/\(name).\(number).arguments")
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// What a call of `sbatch` was given as script.
  func script(call number: Int) throws -> String {
    try contents(of: "\(folder)/calls/sbatch.\(number).script")
  }

  /// Says what `squeue` answers from now on.
  func queue(_ text: String) throws { try write(text, to: "\(folder)/calls/queue") }
}
