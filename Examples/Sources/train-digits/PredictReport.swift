import Foundation

extension PredictCommand {
  /// What JSON tells of the best model.
  struct Report: Encodable {
    /// What it makes of an image.
    struct Prediction: Encodable {
      /// The digit that it is.
      let actual: Int
      /// The digit that the model takes it for.
      let predicted: Int
      /// How sure the model is.
      let probability: Double
    }

    /// The index of its paramset.
    let index: Int
    /// The folder of its files.
    let path: String
    /// The metric by which it is the best.
    let metric: String
    /// The number of images of the test.
    let testCount: Int
    /// The share of them that it reads right.
    let accuracy: Double
    /// The mean cross-entropy.
    let loss: Double
    /// The first images.
    let predictions: [Prediction]

    /// JSON without a final newline; NaN and infinities are the texts `nan`, `inf`, `-inf`.
    var text: String {
      get throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
          positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return String(decoding: try encoder.encode(self), as: UTF8.self)
      }
    }
  }
}
