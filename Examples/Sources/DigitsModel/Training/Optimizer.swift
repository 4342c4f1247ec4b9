/// An optimiser with what it remembers from step to step.
struct Optimizer: Sendable, Hashable {
  /// The method.
  let kind: OptimizerKind
  /// The size of a step.
  let learningRate: Float
  /// A moving mean of the derivative by each parameter; empty where the method has none.
  private(set) var means: [Float]
  /// A moving mean of the derivative's square; empty where the method has none.
  private(set) var squares: [Float]
  /// What is still missing from the weights of `means`: 0.9 to the power of the number of steps.
  private(set) var meanShortfall = 1.0
  /// What is still missing from the weights of `squares`: 0.999 to the power of that number.
  private(set) var squareShortfall = 1.0

  /// Keeps a division by a vanishing root in bounds.
  private static let epsilon: Float = 1e-7

  /// An optimiser before its first step.
  ///
  /// - Parameters:
  ///   - kind: The method.
  ///   - learningRate: The size of a step.
  ///   - parameterCount: The number of parameters.
  init(kind: OptimizerKind, learningRate: Double, parameterCount: Int) {
    self.kind = kind
    self.learningRate = Float(learningRate)
    let zeros = [Float](repeating: 0, count: parameterCount)
    means = kind == .adam ? zeros : []
    squares = kind == .sgd ? [] : zeros
  }

  /// An optimiser that goes on from what one of the same method remembered.
  ///
  /// - Returns: `nil` when that is not of the method, or of another number of parameters.
  init?(
    _ fresh: Optimizer, means: [Float], squares: [Float], meanShortfall: Double,
    squareShortfall: Double
  ) {
    guard means.count == fresh.means.count, squares.count == fresh.squares.count else {
      return nil
    }
    self = fresh
    self.means = means
    self.squares = squares
    self.meanShortfall = meanShortfall
    self.squareShortfall = squareShortfall
  }

  /// Moves the parameters one step against the gradient.
  mutating func step(_ parameters: inout [Float], gradient: [Float]) {
    switch kind {
    case .sgd:
      for index in parameters.indices {
        parameters[index] -= learningRate * gradient[index]
      }
    case .rmsprop:
      for index in parameters.indices {
        let slope = gradient[index]
        squares[index] = 0.9 * squares[index] + 0.1 * slope * slope
        parameters[index] -= learningRate * slope / (squares[index].squareRoot() + Self.epsilon)
      }
    case .adam:
      meanShortfall *= 0.9
      squareShortfall *= 0.999
      let correction = (1 - squareShortfall).squareRoot() / (1 - meanShortfall)
      let rate = Float(Double(learningRate) * correction)
      for index in parameters.indices {
        let slope = gradient[index]
        means[index] = 0.9 * means[index] + 0.1 * slope
        squares[index] = 0.999 * squares[index] + 0.001 * slope * slope
        parameters[index] -= rate * means[index] / (squares[index].squareRoot() + Self.epsilon)
      }
    }
  }
}
