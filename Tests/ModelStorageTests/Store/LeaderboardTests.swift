import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct LeaderboardTests {
  let local: LocalStore

  init() async throws {
    local = try await LocalStore()
    for (index, accuracy) in [0.1, 0.9, 0.5].enumerated() {
      try await local.publish(index, metrics: ["accuracy": accuracy, "loss": 1 - accuracy])
    }
  }

  private func ranking(limit: Int? = nil) async throws -> [Int] {
    try await local.store.models(by: "accuracy", order: .maximize, limit: limit).map(\.index)
  }

  @Test func onlyReturnedModelsAreOpened() async throws {
    for index in [0, 2] {
      try local.folder.write("{\"schema\": 99}", to: "\(index)/model/manifest.json")
    }
    #expect(try await ranking(limit: 1) == [1])
    await #expect(throws: StoreError.self) { try await ranking(limit: 2) }
  }

  @Test func aMisspeltMetricIsExplained() async throws {
    let error = await #expect(throws: StoreError.self) {
      try await local.store.best(by: "accuraccy")
    }
    #expect(
      error?.description
        == "accuraccy: no model has this metric; "
        + "those there are: accuracy, loss")
  }

  @Test func aModelThatWasRemovedIsNotRanked() async throws {
    try FileSystem.removeTree(local.folder.path("1"))
    #expect(try await ranking(limit: 1) == [2])
    #expect(try await ranking() == [2, 0])
  }

  @Test func theManifestIsTheTruth() async throws {
    for (index, key) in [(0, MetricKey.text(of: 0.95)), (7, MetricKey.text(of: 0.99))] {
      try Shell.run("rm -f \"$1\"/.complete/\"$2\".*", local.folder.path, "\(index)")
      try local.folder.write("", to: ".complete/\(index).1.0123456789abcdef.accuracy=\(key)")
    }
    #expect(try await ranking() == [1, 2, 0])
    try local.folder.write("", to: ".complete/2.1.0000000000000000.accuracy=bff0000000000000")
    #expect(try await ranking() == [1, 2, 0])
  }

  @Test(arguments: [MetricOrder.maximize, .minimize])
  func manyMarkersThatDifferLoseTheirPlaces(order: MetricOrder) async throws {
    let manifest = try await local.store.model(at: 0).manifest
    try Shell.run("rm -r \"$1\"/.complete/* \"$1\"/[0-9]*", local.folder.path)
    var values: [(value: Double?, index: Int)] = []
    for index in 0..<200 {
      let value = index % 10 == 3 ? nil : index % 10 == 7 ? .nan : Double(Int.random(in: 0..<50))
      values.append((value, index))
      var manifest = manifest
      manifest.index = index
      manifest.files = []
      manifest.metrics = value.map { ["accuracy": $0] } ?? [:]
      let text = String(decoding: try JSONCoding.encode(manifest), as: UTF8.self)
      try local.folder.write(text, to: "\(index)/model/manifest.json")
      // Each marker promises more than the manifest holds, so each comes too early and moves back.
      let promised = MetricKey.text(of: order == .maximize ? .infinity : -.infinity)
      try local.folder.write(
        "", to: ".complete/\(index).1.0123456789abcdef.accuracy=\(promised)")
    }
    let expected = values.sorted { order.places($0, before: $1) }.map(\.index)
    let models = try await local.store.models(by: "accuracy", order: order, limit: nil)
    #expect(models.map(\.index) == expected)
    let first = try await local.store.models(by: "accuracy", order: order, limit: 5)
    #expect(first.map(\.index) == Array(expected.prefix(5)))
  }

  @Test func namesOfMetricsMayBeAnything() async throws {
    let metrics = ["val/accuracy": 0.3, "a.b=c": 0.4, "": 0.5]
    try await local.publish(3, metrics: metrics)
    for metric in metrics.keys {
      let models = try await local.store.models(by: metric, order: .minimize, limit: 1)
      #expect(models.map(\.index) == [3])
    }
  }
}
