/// A scheduler that jobs are sent to by a program of its own.
protocol BatchSystem: Sendable {
  /// The scheduler's name in records and messages.
  static var name: String { get }

  /// The request that submits a job.
  ///
  /// - Throws: ``CommandError`` where the scheduler would not take it.
  func request(for draft: JobDraft) throws -> JobRequest

  /// Sends a request.
  ///
  /// - Returns: The scheduler's id of the job.
  func send(_ request: JobRequest) async throws -> String

  /// The id of a job that was sent under a name, where the scheduler knows one.
  func id(ofJobNamed name: String) async throws -> String?

  /// What the scheduler knows of the tasks of jobs.
  func view(of jobs: [SubmissionRecord.Job]) async throws -> SchedulerView
}

/// A call of a program that submits a job.
struct JobRequest: Codable, Equatable, Sendable {
  /// The program's name.
  let program: String
  /// Its arguments.
  let arguments: [String]
  /// What it reads from standard input.
  let input: String

  /// The call as a shell takes it, and the input behind it.
  var text: String {
    let call = ([program] + arguments).map(ShellText.quoted).joined(separator: " ")
    return input.isEmpty ? call : "\(call) <<'END'\n\(input)END"
  }
}

/// How a shell spells words.
enum ShellText {
  /// A word in quotation marks where it needs them.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
          UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ","),
          UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "+"):
          true
        default: false
        }
      }
    return isPlain ? word : "'\(word.replacing("'", with: #"'\''"#))'"
  }
}
