import HyperparameterSpace
import ModelStorage
import SweepList

extension WorkProgress {
  /// A list that is written, or read back.
  init(_ progress: ListProgress) {
    let label =
      switch progress.phase {
      case .writing: "writing"
      case .verifying: "reading back"
      }
    self.init(label: label, done: progress.done, total: progress.count)
  }

  /// A design whose points are optimised.
  init(_ progress: OptimizationProgress) {
    self.init(
      label: "optimizing", done: progress.done, total: progress.count, unit: .things("exchanges"))
  }

  /// Models that are looked at.
  init(_ progress: VerificationProgress) {
    self.init(
      label: "verifying", done: progress.examined, total: progress.count, unit: .things("models"),
      byteCount: progress.byteCount)
  }

  /// A store in which what is left over is looked for.
  init(_ progress: CollectionProgress) {
    self.init(
      label: "collecting", done: progress.examined, total: progress.count, unit: .things("folders"))
    if progress.byteCount > 0 {
      facts = ["\(Numbers.text(byteCount: progress.byteCount)) found"]
    }
  }

  /// The files of a folder, which are copied, moved or hashed.
  init(_ progress: AdditionProgress, label: String) {
    self.init(bytes: progress.byteCount, of: progress.totalByteCount, label: label)
  }

  /// Bytes of so many.
  init(bytes: Int, of total: Int, label: String) {
    self.init(label: label, done: bytes, total: total, unit: .bytes)
  }
}
