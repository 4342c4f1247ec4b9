import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkRanking() async throws {
    await expectError(.noMetric, "an empty store has no best model") {
      _ = try await store.best(by: "accuracy")
    }
    let values: [Double?] = [
      0.5, .nan, -0.25, nil, .infinity, 0.5, -.infinity, .leastNonzeroMagnitude,
      -.leastNonzeroMagnitude, 0, nil, .nan,
      0.1 + 0.2, 0.3,
    ]
    for (index, value) in values.enumerated().reversed() {
      try await publish(index, metrics: value.map { ["accuracy": $0, "other": 1] } ?? ["other": 1])
    }
    let largest = try await indices(by: "accuracy", .maximize)
    expect(
      largest, [4, 0, 5, 12, 13, 7, 9, 8, 2, 6, 1, 11, 3, 10],
      "large values come first, then NaN, then models without the metric; equals by index")
    let smallest = try await indices(by: "accuracy", .minimize)
    expect(
      smallest, [6, 2, 8, 9, 7, 13, 12, 0, 5, 4, 1, 11, 3, 10],
      "small values come first, then NaN, then models without the metric; equals by index")
    expect(
      try await indices(by: "accuracy", .maximize, limit: 3), [4, 0, 5],
      "no more models are returned than asked for")
    for limit in [0, -1, .min] {
      expect(
        try await indices(by: "accuracy", .maximize, limit: limit), [],
        "no models are returned when none are asked for")
    }
    expect(try await store.best(by: "accuracy").index, 4, "the best is the first")
    expect(
      try await store.best(by: "accuracy", order: .minimize).index, 6,
      "the best is the first in the order asked for")
    let best = try await store.models(by: "accuracy", order: .maximize, limit: 1)
    expect(
      best.first, try await store.model(at: 4), "a ranked model is the one that is loaded")
  }

  func checkMissingMetrics() async throws {
    try await publish(0, metrics: ["accuracy": 0.5, "loss": .nan])
    let awkward = "validation accuracy (5×5), ‰ / fold.1=a"
    let many = Dictionary(uniqueKeysWithValues: (0..<60).map { ("metric-\($0)", Double($0)) })
    try await publish(1, metrics: many.merging([awkward: 2]) { $1 })
    await expectError(.noMetric, "a metric that no model has is an error") {
      _ = try await store.models(by: "accuraccy")
    }
    await expectError(.noMetric, "any text is the name of a metric that no model has") {
      _ = try await store.models(by: "accuracy\r\n\u{1B}[2J")
    }
    do {
      _ = try await store.best(by: "accuraccy")
    } catch let error as StoreError {
      expect(error.description.contains("loss"), "the error lists the metrics that there are")
    }
    await expectError(.noMetric, "a model whose metric is NaN is not the best") {
      _ = try await store.best(by: "loss")
    }
    expect(
      try await indices(by: awkward, .maximize), [1, 0], "any text is the name of a metric")
    expect(
      try await indices(by: "metric-59", .maximize), [1, 0], "a model has any number of metrics")
    expect(
      try await indices(by: "loss", .maximize), [0, 1],
      "NaN comes before models without the metric")
  }

  private func indices(
    by metric: String, _ order: MetricOrder, limit: Int? = nil
  ) async throws -> [Int] {
    try await store.models(by: metric, order: order, limit: limit).map(\.index)
  }
}
