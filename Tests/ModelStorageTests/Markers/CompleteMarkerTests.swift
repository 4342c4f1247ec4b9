import Testing

@testable import ModelStorage

@Suite struct CompleteMarkerTests {
  private func marker(index: Int = 17, _ metrics: [String: Double]) -> CompleteMarker {
    let manifest = Manifest(
      index: index, attempt: 2, attemptID: "id", listDigest: nil, paramset: nil,
      metrics: metrics, host: "host", startedAt: "", publishedAt: "", files: [])
    return CompleteMarker(
      manifest: manifest, manifestDigest: String(repeating: "0123456789abcdef", count: 4))
  }

  @Test func theNameIsTheValue() {
    let marker = marker(["loss": 0.5, "accuracy": 1])
    #expect(
      marker.name
        == "17.2.0123456789abcdef.accuracy=bff0000000000000.loss=bfe0000000000000")
    #expect(CompleteMarker(name: marker.name) == marker)
  }

  @Test func metricsThatDoNotFitLeaveAMark() throws {
    let many = Dictionary(uniqueKeysWithValues: (0..<100).map { ("metric-\($0)", Double($0)) })
    let awkward: [[String: Double]] = [
      many, ["a.b": 1, "plain": 2], ["ä": 1], ["": 1], ["a=b": 1], ["a/b": 1], ["a b": 1],
      [String(repeating: "x", count: 300): 1, "short": 2],
    ]
    for metrics in awkward {
      let marker = marker(index: .max, metrics)
      #expect(marker.name.utf8.count <= 255)
      #expect(marker.hasMore)
      #expect(marker.name.hasSuffix(".+"))
      let back = try #require(CompleteMarker(name: marker.name))
      #expect(back == marker)
      #expect(back.metrics.allSatisfy { metrics[$0.key] == $0.value })
    }
  }

  @Test func metricsOfEverySizeComeBack() throws {
    for length in 1...260 {
      let metrics = [String(repeating: "m", count: length): Double(length), "z": -0.0]
      let marker = marker(metrics)
      #expect(marker.name.utf8.count <= 255)
      #expect(marker.hasMore == (marker.metrics.count < 2))
      #expect(CompleteMarker(name: marker.name) == marker)
    }
  }

  @Test(arguments: [
    "", ".", "..", "17", "17.2", "17.2.short", "-1.2.0123456789abcdef", "017.2.0123456789abcdef",
    "+7.2.0123456789abcdef", "17.2.0123456789abcdef.x", "17.2.0123456789abcdef.x=1",
    "17.2.0123456789abcdef.x=bff0000000000000=", ".tmp-1", ".nfs0001",
    "99999999999999999999.1.0123456789abcdef", "17.2.0123456789abcdef.+.+",
  ])
  func otherNamesAreNoMarkers(name: String) {
    #expect(CompleteMarker(name: name) == nil)
  }
}
