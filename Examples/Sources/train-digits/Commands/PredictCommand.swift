import ArgumentParser
import DigitsModel
import ModelStorage

/// `train-digits predict`: what the best model of a store makes of the test images.
struct PredictCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Loads the best model, and prints its test accuracy and a few predictions.")

  @Option(help: "The folder that the models are in.")
  var storage: String

  @Option(help: "The metric by which a model is best.")
  var metric = "accuracy"

  @Flag(help: "Take the smallest value as the best, as for a loss.")
  var minimize = false

  @Option(help: "The number of predictions to print.")
  var count = 8

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
    guard count >= 0 else {
      throw ValidationError("--count: it must be at least 0; it is \(count).")
    }
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    let model = try await store.best(by: metric, order: minimize ? .minimize : .maximize)
    let network = try Network(path: model.path(for: modelFileName))
    let test = try Digits.bundled().split().test
    let evaluation = network.evaluate(on: test)

    let widths = network.shape.widths.map(String.init).joined(separator: "-")
    Output.print("best by \(metric): index \(model.index), \(model.directory)")
    Output.print("network: \(widths), \(network.activation)")
    Output.print(
      "test: \(test.count) images, accuracy \(decimal(evaluation.accuracy)), "
        + "loss \(decimal(evaluation.loss))")

    let shown = test.selecting(0..<min(count, test.count))
    for (label, prediction) in zip(shown.labels, network.predictions(for: shown)) {
      let verdict = prediction.label == label ? "" : ", wrong"
      Output.print(
        "actual \(label), predicted \(prediction.label), "
          + "probability \(decimal(Double(prediction.probability)))\(verdict)")
    }
  }
}
