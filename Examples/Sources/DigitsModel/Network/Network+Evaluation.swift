extension Network {
  /// How well a network does on some digits.
  public struct Evaluation: Sendable, Hashable {
    /// The share of images whose most probable label is the right one.
    public let accuracy: Double
    /// The mean of −ln p of the right label.
    public let loss: Double
  }

  /// How well the network does on some digits.
  ///
  /// - Precondition: The network takes 64 pixels and has 10 outputs.
  public func evaluate(on digits: Digits) -> Evaluation {
    var correct = 0
    var loss = 0.0
    forEachBatch(of: digits) { pass, labels in
      loss += pass.loss(labels: labels)
      for (row, label) in labels.enumerated() where pass.prediction(row).label == label {
        correct += 1
      }
    }
    let count = Double(max(digits.count, 1))
    return Evaluation(accuracy: Double(correct) / count, loss: loss / count)
  }

  /// The most probable label of each image, with its probability.
  ///
  /// - Precondition: The network takes 64 pixels and has 10 outputs.
  public func predictions(for digits: Digits) -> [(label: Int, probability: Float)] {
    var predictions: [(label: Int, probability: Float)] = []
    forEachBatch(of: digits) { pass, labels in
      predictions += labels.indices.map { pass.prediction($0) }
    }
    return predictions
  }

  private func forEachBatch(of digits: Digits, _ body: (NetworkPass, [Int]) -> Void) {
    let size = 256
    var pass = NetworkPass(shape: shape, capacity: min(size, digits.count))
    for start in stride(from: 0, to: digits.count, by: size) {
      let positions = start..<min(start + size, digits.count)
      let batch = digits.selecting(positions)
      pass.forward(self, inputs: batch.pixels, rows: batch.count)
      body(pass, batch.labels)
    }
  }
}
