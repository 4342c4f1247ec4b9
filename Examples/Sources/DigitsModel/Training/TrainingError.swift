/// Why a training run cannot go on.
@nonexhaustive
public enum TrainingError: Error, Hashable {
  /// The loss or a weight is no finite number any more.
  case diverged(epoch: Int, loss: Double, learningRate: Double)
}

extension TrainingError: CustomStringConvertible {
  /// One line: the epoch, what happened, what would do.
  public var description: String {
    switch self {
    case .diverged(let epoch, let loss, let learningRate):
      "epoch \(epoch): the training diverged; the loss is \(loss). "
        + "A learning_rate below \(learningRate) may do."
    }
  }
}
