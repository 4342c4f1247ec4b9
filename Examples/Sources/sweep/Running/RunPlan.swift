import ModelStorage

/// Which indices of a list a run starts, and which it leaves out.
struct RunPlan: Equatable, Sendable {
  /// The number of paramsets in the list.
  let count: Int
  /// The number of those with a complete model.
  let complete: Int
  /// Those that are marked complete and have no usable model: it was removed or damaged.
  let lost: [Int]
  /// Those that another run or job is at.
  let running: [Int]
  /// Those to run, the lost ones among them.
  let pending: [Int]

  /// How many models are looked at at once.
  private static let looksAtOnce = 32

  /// Asks a store about all indices; of those marked complete it looks at each model.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  init(count: Int, store: some ModelStore) async throws {
    let status = try await store.status(of: 0..<count)
    let lost = try await Self.lost(among: status.complete, store: store)
    let left = Set(status.complete).subtracting(lost).union(status.running)
    self.count = count
    self.lost = lost
    complete = status.complete.count - lost.count
    running = status.running.sorted()
    pending = (0..<count).filter { !left.contains($0) }
  }

  /// What there is to say before the run, in lines; none where all is as usual.
  var notes: [String] {
    var notes: [String] = []
    if !lost.isEmpty {
      notes.append(
        "\(lost.count) marked complete \(lost.count == 1 ? "has" : "have") no model any more: "
          + "\(IndexText.ranges(lost)); running \(lost.count == 1 ? "it" : "them") again")
    }
    if !running.isEmpty {
      notes.append(
        "\(running.count) \(running.count == 1 ? "is" : "are") running elsewhere: "
          + "\(IndexText.ranges(running)); left to \(running.count == 1 ? "it" : "them")")
    }
    if pending.isEmpty {
      notes.append(
        "\(complete) of \(count) complete; nothing \(running.isEmpty ? "" : "else ")to run")
    }
    return notes
  }

  private static func lost(among indices: [Int], store: some ModelStore) async throws -> [Int] {
    var lost: [Int] = []
    var problem: (any Error)?
    await TaskPool(parallel: looksAtOnce).run(indices) { index in
      (index, await Result { () async throws in try await store.isComplete(index: index) })
    } finished: { index, isComplete in
      switch isComplete {
      case .success(true): break
      case .success(false): lost.append(index)
      case .failure(let error): problem = problem ?? error
      }
    }
    if let problem { throw problem }
    return lost.sorted()
  }
}

extension Result where Failure == any Error {
  /// What an operation returns or throws.
  fileprivate init(_ operation: () async throws -> Success) async {
    do {
      self = .success(try await operation())
    } catch {
      self = .failure(error)
    }
  }
}
