import Foundation
import Testing

/// Completion by shells.
@Suite(.timeLimit(.minutes(5)))
struct CompletionTests {
  static let programs = ["sweep", "train-digits"]

  /// The paths of shells that are here.
  private static func shell(_ name: String) -> String? {
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func script(
    _ program: String, for shell: String, in folder: String
  ) async throws -> String {
    let output = try await Program(name: program).run(
      ["--generate-completion-script", shell], in: folder)
    #expect(output.status == 0 && output.error == "", "\(output)")
    let path = "\(folder)/\(program).\(shell)"
    try write(output.output, to: path)
    return path
  }

  @Test(arguments: programs, ["bash", "zsh", "fish"])
  func aShellReadsItsScript(program: String, name: String) async throws {
    try await withTemporaryFolder { folder in
      let script = try await Self.script(program, for: name, in: folder)
      #expect(try contents(of: script).contains(program))
      guard let path = Self.shell(name) else {
        // The script was made; there is no shell of that name here that could read it.
        return
      }
      let check = try await Program(path: path).run(["-n", script], in: folder)
      #expect(check.status == 0 && check.error == "", "\(check)")
    }
  }

  /// Lines, and words that are offered at their end; with a `!` words that are not.
  static let completions: [(String, [String])] = [
    ("sweep pl", ["plan", "!verify"]),
    ("sweep ", ["plan", "run", "status", "verify", "checkpoints"]),
    ("sweep plan space.yml --design ", ["latin-hypercube", "sobol", "!discrepancy"]),
    ("sweep plan space.yml --design la", ["latin-hypercube", "!sobol"]),
    ("sweep plan space.yml --optimize ", ["discrepancy", "maximin"]),
    ("sweep plan ", ["space.yml", "folder", "!notes.txt"]),
    ("sweep status list.yml --storage ", ["folder", "!space.yml"]),
    ("sweep status --st", ["--storage"]),
    ("sweep submit ", ["aws-batch", "slurm", "kubernetes"]),
    ("sweep checkpoints ", ["list", "save", "load", "remove"]),
    ("sweep show --format ", ["yaml", "json"]),
    ("sweep run list.yml --q", ["--quiet"]),
    ("train-digits tr", ["train"]),
    ("train-digits train --list ", ["space.yml", "!notes.txt"]),
  ]

  @Test(.enabled(if: shell("bash") != nil, "there is no bash here"), arguments: completions)
  func bashOffersWords(line: String, words: [String]) async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/folder", withIntermediateDirectories: false)
      for name in ["space.yml", "notes.txt"] { try write("", to: "\(folder)/\(name)") }
      let program = String(line.prefix { $0 != " " })
      let script = try await Self.script(program, for: "bash", in: folder)
      // What bash does at a press of the tabulator key.
      let test = """
        set -eu
        source "$1"
        COMP_LINE=$2
        COMP_POINT=${#COMP_LINE}
        read -r -a COMP_WORDS <<< "$COMP_LINE"
        if [[ $COMP_LINE == *' ' ]]; then COMP_WORDS+=(''); fi
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        set +eu
        entry=$(complete -p "${COMP_WORDS[0]}")
        [[ $entry =~ -F[[:space:]]([^[:space:]]+) ]]
        "${BASH_REMATCH[1]}" "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" \
          "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let output = try await Program(path: try #require(Self.shell("bash"))).run(
        ["-c", test, "bash", script, line], in: folder)
      #expect(output.error == "", "\(output)")
      let offered = output.output.split(separator: "\n").map(String.init)
      for word in words {
        #expect(
          offered.contains(String(word.trimmingPrefix("!"))) != word.hasPrefix("!"),
          "\(word) at \(line): \(offered)")
      }
    }
  }
}
