import Foundation
import SweepList

/// What was, or is to be, submitted of a list: a file beside it.
///
/// Before a request is sent its job is marked as being sent, and afterwards it gets its id: whatever
/// interrupts a submission, the record tells what is left of it.
struct SubmissionRecord: Codable, Equatable, Sendable {
  /// One job.
  struct Job: Codable, Equatable, Sendable {
    /// Its name, which no other job has.
    let name: String
    /// The indices that it runs, as a canonical selection.
    let indices: String
    /// The id of its first task; `nil` where it is no array.
    let firstID: Int?
    /// How it is submitted.
    let request: JobRequest
    /// How far that is.
    var state: State
    /// The scheduler's id of it.
    var id: String?

    /// The indices that it runs.
    func selection() throws -> IndexSelection { try IndexSelection(parsing: indices) }
  }

  /// How far the submission of a job is.
  enum State: String, Codable, Sendable {
    /// Nothing was sent.
    case planned
    /// A request was about to be sent; whether the scheduler has it is not known.
    case sending
    /// The scheduler has it.
    case submitted
  }

  /// The version of the record's form.
  var format = 1
  /// What tells it from other submissions: eight hexadecimal digits, part of its jobs' names.
  let identifier: String
  /// The scheduler's name.
  let scheduler: String
  /// Options of the scheduler's program that every call needs, such as a region.
  let programOptions: [String]
  /// The scheduler's queue, where its calls need one.
  let queue: String?
  /// When the submission was begun, in ISO 8601.
  let created: String
  /// The list's SHA-256.
  let listSHA256: String
  /// The jobs.
  var jobs: [Job]

  /// The name of its file, by which records are in the order of their making.
  var fileName: String { "\(created.replacing(":", with: ""))-\(identifier)" }

  /// Whether something is left to be sent.
  var isUnfinished: Bool { jobs.contains { $0.state != .submitted } }

  /// The indices of all jobs.
  func selection() throws -> IndexSelection {
    try jobs.reduce(IndexSelection([])) { try $0.union($1.selection()) }
  }
}
