import ModelStorage
import SweepList

/// What store and schedulers say of a list's indices, together.
struct MergedStatus: Sendable {
  /// What the store says.
  let store: StoreStatus
  /// What the schedulers say; `nil` where nothing was submitted.
  let view: SchedulerView?

  /// Asks both.
  ///
  /// - Parameters:
  ///   - count: The number of the list's paramsets.
  ///   - listDigest: The list's SHA-256.
  ///   - storage: The store's folder.
  ///   - records: What was submitted.
  /// - Throws: `StoreError`, ``CommandError`` or ``ExternalTool/Failure`` where one cannot be asked.
  init(
    count: Int, listDigest: String, storage: String, records: [SubmissionRecord]
  ) async throws {
    let store = try await LocalModelStore.open(path: storage, listDigest: listDigest)
    // The scheduler first: a task that ends meanwhile is then complete, and not missing.
    let view = try await Self.view(of: records)
    self.init(store: try await store.status(of: 0..<count), view: view)
  }

  /// Puts together what is known.
  init(store: StoreStatus, view: SchedulerView?) {
    self.store = store
    self.view = view
  }

  /// What the schedulers know of all that was submitted to them.
  static func view(of records: [SubmissionRecord]) async throws -> SchedulerView? {
    guard !records.isEmpty else { return nil }
    var view = SchedulerView()
    for record in records {
      switch record.scheduler {
      case Slurm.name: view.merge(try await Slurm().view(of: record.jobs))
      case AWSBatch.name:
        let system = AWSBatch(queue: record.queue ?? "", programOptions: record.programOptions)
        view.merge(try await system.view(of: record.jobs))
      default:
        throw CommandError(
          "\(record.scheduler): a record names this scheduler, which is not known.")
      }
    }
    return view
  }

  /// The indices that nobody works on and that have no model.
  var open: IndexSelection {
    IndexSelection(failed.map(\.index)).union(IndexSelection(missing))
  }

  /// Those that wait in a queue.
  var queued: [Int] {
    guard let view else { return [] }
    return view.queued.subtracting(store.complete).subtracting(running).sorted()
  }

  /// Those that an attempt works on.
  var running: [Int] {
    guard let view else { return store.running }
    return view.running.subtracting(store.complete).union(store.running).sorted()
  }

  /// The last failure of those that have failed, and are not tried again at present.
  var failed: [FailedAttempt] {
    guard let view else { return store.failed }
    let active = view.queued.union(view.running)
    let known = store.failed.filter { !active.contains($0.index) }
    let missing = Set(store.missing).subtracting(active)
    // Of a host that is lost, only the scheduler knows.
    let lost = view.failed.filter { missing.contains($0.key) }.map {
      FailedAttempt(index: $0.key, attempt: 1, reason: $0.value, recordedAt: "")
    }
    return (known + lost).sorted { $0.index < $1.index }
  }

  /// All others.
  var missing: [Int] {
    guard let view else { return store.missing }
    let active = view.queued.union(view.running).union(view.failed.keys)
    return store.missing.filter { !active.contains($0) }
  }
}
