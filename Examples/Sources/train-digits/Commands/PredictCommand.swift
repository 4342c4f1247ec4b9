import ArgumentParser
import DigitsModel
import ModelStorage

/// `train-digits predict`: what the best model of a store makes of the test images.
struct PredictCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Loads the best model, and prints its test accuracy and a few predictions.",
    discussion: """
      Example:
        train-digits predict --storage storage --metric accuracy --count 2
      """)

  @Option(help: "The folder that the models are in.", completion: .directory)
  var storage: String

  @Option(help: "The metric by which a model is best.")
  var metric = "accuracy"

  @Flag(help: "Take the smallest value as the best, as for a loss.")
  var minimize = false

  @Option(help: "The number of predictions to print.")
  var count = 8

  @Flag(help: "Print JSON.")
  var json = false

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
    let shown = test.selecting(0..<min(count, test.count))
    let predictions = zip(shown.labels, network.predictions(for: shown)).map {
      Report.Prediction(
        actual: Int($0), predicted: Int($1.label), probability: Double($1.probability))
    }
    guard !json else {
      let report = Report(
        index: model.index, path: model.directory, metric: metric, testCount: test.count,
        accuracy: evaluation.accuracy, loss: evaluation.loss, predictions: predictions)
      Output.print(try report.text)
      return
    }

    let widths = network.shape.widths.map(String.init).joined(separator: "-")
    Output.print("best by \(metric): index \(model.index), \(model.directory)")
    Output.print("network: \(widths), \(network.activation)")
    Output.print(
      "test: \(test.count) images, accuracy \(decimal(evaluation.accuracy)), "
        + "loss \(decimal(evaluation.loss))")

    for prediction in predictions {
      let verdict = prediction.predicted == prediction.actual ? "" : ", wrong"
      Output.print(
        "actual \(prediction.actual), predicted \(prediction.predicted), "
          + "probability \(decimal(prediction.probability))\(verdict)")
    }
  }
}
