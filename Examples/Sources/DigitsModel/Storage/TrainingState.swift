/// What decides how a training run goes on, besides its network and its paramset.
struct TrainingState {
  /// The keys of the metadata; numbers are 16 hexadecimal digits of their bits, exact as they are.
  enum Key: String, CaseIterable {
    case seed
    case epoch
    case generator
    case meanShortfall = "mean_shortfall"
    case squareShortfall = "square_shortfall"
  }

  private static let means = "optimizer.means"
  private static let squares = "optimizer.squares"

  private let bits: [Key: UInt64]
  /// A moving mean of the derivative by each parameter; empty where the method has none.
  let means: [Float]
  /// A moving mean of the derivative's square; empty where the method has none.
  let squares: [Float]

  /// The state of a run.
  init(_ trainer: Trainer) {
    let optimizer = trainer.optimizer
    bits = [
      .seed: trainer.seed, .epoch: UInt64(trainer.epoch), .generator: trainer.generator.state,
      .meanShortfall: optimizer.meanShortfall.bitPattern,
      .squareShortfall: optimizer.squareShortfall.bitPattern,
    ]
    means = optimizer.means
    squares = optimizer.squares
  }

  /// The state that a file holds.
  ///
  /// - Throws: `ModelFileError.Problem` when something is missing.
  init(_ file: SafeTensors) throws(ModelFileError.Problem) {
    var bits: [Key: UInt64] = [:]
    for key in Key.allCases {
      guard let value = file.metadata[key.rawValue].flatMap({ UInt64($0, radix: 16) }) else {
        throw .training("the metadata do not tell its \(key.rawValue).")
      }
      bits[key] = value
    }
    guard let means = file[Self.means]?.values, let squares = file[Self.squares]?.values else {
      throw .training("it has no '\(Self.means)' or no '\(Self.squares)'.")
    }
    self.bits = bits
    self.means = means
    self.squares = squares
  }

  /// The bits of a number.
  subscript(key: Key) -> UInt64 { bits[key] ?? 0 }

  /// The state as a file: float32 tensors of one dimension, a number for each parameter or none.
  var safeTensors: SafeTensors {
    SafeTensors(
      metadata: Dictionary(
        uniqueKeysWithValues: bits.map { ($0.key.rawValue, String($0.value, radix: 16)) }),
      tensors: [
        SafeTensors.Tensor(name: Self.means, shape: [means.count], values: means),
        SafeTensors.Tensor(name: Self.squares, shape: [squares.count], values: squares),
      ])
  }
}
