import Foundation
import ModelStorage

/// A store in which an index is complete as soon as a task has made `<root>/<index>/published`, so
/// that a shell command can play the trainer.
struct ScriptedStore: ModelStore {
  struct Unused: Error {}

  /// The failures that were recorded.
  actor Failures {
    private(set) var reasons: [Int: String] = [:]
    func record(_ index: Int, _ reason: String) { reasons[index] = reason }
  }

  let root: String
  let failures = Failures()
  /// The indices that are marked complete.
  var marked: Set<Int> = []
  /// The indices that other runs are at.
  var runningIndices: Set<Int> = []

  init(root: String) { self.root = root }

  func begin(
    index: Int, attempt: Int, paramset: [String: JSONValue]?
  ) async throws -> LocalModelAttempt {
    throw Unused()
  }

  func model(at index: Int) async throws -> StoredModel {
    guard exists("\(root)/\(index)/published") else {
      throw StoreError(code: .noModel, subject: "index \(index)", problem: "no model")
    }
    return .example(index: index, metrics: ["accuracy": 0.5])
  }

  func status(of indices: Range<Int>) async throws -> StoreStatus {
    StoreStatus(of: indices, complete: marked, running: runningIndices, failures: [])
  }

  func models(
    by metric: String, order: MetricOrder, limit: Int?
  ) async throws -> [StoredModel] {
    []
  }

  func checkpoints(at index: Int) async throws -> CheckpointListing { throw Unused() }

  func removeCheckpoints(
    at index: Int, keeping retention: CheckpointRetention?
  ) async throws -> [Int] {
    throw Unused()
  }

  func recordFailure(index: Int, attempt: Int, reason: String) async throws {
    await failures.record(index, reason)
  }
}

extension StoredModel {
  /// A model that exists in name only.
  static func example(
    index: Int, metrics: [String: Double] = [:], paramset: [String: JSONValue]? = nil
  ) -> StoredModel {
    StoredModel(
      index: index, directory: "/storage/\(index)/model",
      manifest: Manifest(
        index: index, attempt: 1, attemptID: "a", listDigest: nil, paramset: paramset,
        metrics: metrics, host: "h", startedAt: "", publishedAt: "", files: []))
  }
}
