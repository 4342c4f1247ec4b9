/// What one layer computes for a batch of samples.
struct LayerPass {
  /// The layer's outputs, a row for each sample; of the last layer, the probabilities.
  private(set) var outputs: [Float]
  /// The derivatives of the mean loss: by the outputs, and once slopes are applied, by the sums.
  private(set) var deltas: [Float]
  /// The derivative of each output by its sum.
  private var slopes: [Float]
  /// ln p of each output of the last layer.
  private var logProbabilities: [Double] = []

  private let width: Int
  private var rows = 0
  /// Where the last batch's values lie in the arrays.
  private var used: Range<Int> { 0..<rows * width }

  /// The space for a number of samples.
  init(width: Int, capacity: Int) {
    self.width = width
    outputs = [Float](repeating: 0, count: width * capacity)
    deltas = outputs
    slopes = outputs
  }

  /// Computes the sums of a batch.
  ///
  /// - Parameters:
  ///   - parameters: The layer's weights and biases.
  ///   - inputs: The previous layer's outputs.
  ///   - rows: The number of samples.
  mutating func apply(_ parameters: Span<Float>, to inputs: [Float], rows: Int) {
    self.rows = rows
    let width = width
    var target = outputs.mutableSpan
    VectorKernels.forward(
      inputs: inputs.span, parameters: parameters, outputs: &target, rows: rows, width: width)
  }

  /// Applies a function to the sums.
  mutating func activate(_ activation: Activation) {
    for index in used {
      outputs[index] = activation(outputs[index])
    }
  }

  /// Keeps the derivatives that ``applySlopes()`` needs.
  mutating func keepSlopes(of activation: Activation) {
    for index in used {
      slopes[index] = activation.slope(atOutput: outputs[index])
    }
  }

  /// Leaves outputs out at random.
  ///
  /// Inverted dropout (Srivastava et al., JMLR 15, 2014): what stays is divided by the share that
  /// stays, so that evaluation needs no correction.
  mutating func drop(rate: Float, using generator: inout SplitMix64) {
    let scale = 1 / (1 - rate)
    for index in used {
      let factor = generator.unit() < rate ? 0 : scale
      outputs[index] *= factor
      slopes[index] *= factor
    }
  }

  /// Sets the derivatives by the sums of the last layer, of the mean of −ln p.
  mutating func setDeltas(labels: [Int]) {
    let share = 1 / Float(rows)
    for index in used {
      deltas[index] = outputs[index] * share
    }
    for (row, label) in labels.enumerated() {
      deltas[row * width + label] -= share
    }
  }

  /// Makes of the derivatives by the outputs those by the sums.
  mutating func applySlopes() {
    for index in used {
      deltas[index] *= slopes[index]
    }
  }

  /// Adds the derivatives by this layer's parameters.
  ///
  /// - Parameters:
  ///   - inputs: The previous layer's outputs.
  ///   - gradient: The derivatives by all parameters.
  ///   - range: Where this layer's lie.
  func accumulateGradient(inputs: [Float], into gradient: inout [Float], at range: Range<Int>) {
    var target = gradient.mutableSpan
    VectorKernels.accumulateGradient(
      inputs: inputs.span, deltas: deltas.span, gradient: &target, at: range, rows: rows,
      width: width)
  }

  /// Computes the derivatives by this layer's outputs.
  ///
  /// - Parameters:
  ///   - nextDeltas: The derivatives by the next layer's sums.
  ///   - parameters: The next layer's weights and biases.
  ///   - nextWidth: The number of the next layer's outputs.
  mutating func receive(
    _ nextDeltas: [Float], through parameters: Span<Float>, width nextWidth: Int
  ) {
    let rows = rows
    var target = deltas.mutableSpan
    VectorKernels.backward(
      deltas: nextDeltas.span, parameters: parameters, inputDeltas: &target, rows: rows,
      width: nextWidth)
  }
}

// MARK: - The last layer

extension LayerPass {
  /// Makes of the sums probabilities.
  mutating func softmax() {
    logProbabilities.removeAll(keepingCapacity: true)
    for row in 0..<rows {
      let range = row * width..<(row + 1) * width
      // The largest sum is taken from each, so that no power overflows.
      let largest = outputs[range].max() ?? 0
      var total = 0.0
      for index in range {
        total += Elementary.exp(Double(outputs[index] - largest))
      }
      let logTotal = Elementary.log(total)
      for index in range {
        let logProbability = Double(outputs[index] - largest) - logTotal
        logProbabilities.append(logProbability)
        outputs[index] = Float(Elementary.exp(logProbability))
      }
    }
  }

  /// The sum over the samples of −ln p of the right output.
  func loss(labels: [Int]) -> Double {
    labels.enumerated().reduce(0) { sum, sample in
      sum - logProbabilities[sample.offset * width + sample.element]
    }
  }

  /// The most probable output of a sample, with its probability.
  func prediction(_ row: Int) -> (label: Int, probability: Float) {
    var best = (label: 0, probability: outputs[row * width])
    for label in 1..<width where outputs[row * width + label] > best.probability {
      best = (label, outputs[row * width + label])
    }
    return best
  }
}
