import Foundation
import SweepList

/// The variables by which a task knows its index, as AWS Batch sets them.
struct TaskEnvironment: Sendable {
  /// The number of paramsets in the list; `nil` for a task of another's array, which may be a part.
  let size: Int?
  /// The identifier of the array job, each run has its own; `nil` for a task of another's array.
  let job: String?
  /// The SHA-256 of the list.
  let listDigest: String
  /// The variables to remove, so that nothing disagrees with those that are set.
  private let foreign: [String]

  /// The environment of a run's tasks.
  init(size: Int, listDigest: String, job: String = Self.newJob()) {
    self.init(listDigest: listDigest, size: size, job: job)
  }

  /// The environment of one task of a scheduler's array.
  init(listDigest: String) {
    self.init(listDigest: listDigest, size: nil, job: nil)
  }

  private init(listDigest: String, size: Int?, job: String?) {
    self.size = size
    self.listDigest = listDigest
    self.job = job
    foreign = Scheduler.known.flatMap(\.variables) + ["SWEEP_INDICES"]
  }

  /// What to change in the environment for a task; `nil` removes a variable.
  ///
  /// - Parameters:
  ///   - index: The index of the paramset in the list.
  ///   - attempt: The number of the attempt, from 1.
  func changes(index: Int, attempt: Int) -> [String: String?] {
    var changes: [String: String?] = [:]
    for name in foreign { changes.updateValue(nil, forKey: name) }
    changes["AWS_BATCH_JOB_ARRAY_INDEX"] = "\(index)"
    changes["AWS_BATCH_JOB_ATTEMPT"] = "\(attempt)"
    if let size { changes["AWS_BATCH_JOB_ARRAY_SIZE"] = "\(size)" }
    if let job {
      changes["AWS_BATCH_JOB_ID"] = "\(job):\(index)"
      changes["AWS_BATCH_JQ_NAME"] = "local"
      changes["AWS_BATCH_CE_NAME"] = "local"
    }
    changes["SWEEP_LIST_SHA256"] = listDigest
    return changes
  }

  /// A new identifier in the form of AWS Batch's, a version 4 UUID.
  static func newJob() -> String {
    UUID().uuidString.lowercased()
  }
}
