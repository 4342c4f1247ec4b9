import InternalFileSystem
import Testing

@testable import ModelStorage

extension LocalStore {
  /// Saves a checkpoint of two files, the content of which tells its step.
  @discardableResult
  func save(
    _ step: Int, _ text: String? = nil, from attempt: LocalModelAttempt,
    metrics: [String: Double] = [:], keeping retention: CheckpointRetention = .all
  ) async throws -> StoredCheckpoint {
    try await attempt.saveCheckpoint(step: step, metrics: metrics, keeping: retention) { folder in
      try await folder.write(Array((text ?? "weights \(step)").utf8), to: "weights.bin")
      try await folder.write([UInt8(truncatingIfNeeded: step)], to: "optimizer/state.bin")
    }
  }

  /// Saves checkpoints of these steps in an attempt that then ends as if killed.
  @discardableResult
  func saveAll(_ steps: ClosedRange<Int>, of index: Int) async throws -> [StoredCheckpoint] {
    let attempt = try await store.begin(index: index)
    var saved: [StoredCheckpoint] = []
    for step in steps { saved.append(try await save(step, from: attempt)) }
    try await attempt.discard()
    return saved
  }

  func steps(_ index: Int) async throws -> [Int] {
    try await store.checkpoints(at: index).checkpoints.map(\.step)
  }

  /// What is in the folder of an index's checkpoints.
  func checkpointNames(_ index: Int) throws -> [String] {
    try folder.names(in: "\(index)/checkpoints")
  }

  /// A path in the store, without the store's.
  func name(of path: String) -> String {
    String(path.dropFirst(folder.path.count + 1))
  }
}

extension StoredCheckpoint {
  func text(of name: String) throws -> String {
    let file = try FileDescriptor.open(path(for: name), .read)
    return String(decoding: try file.read(upTo: 1 << 20), as: UTF8.self)
  }
}
