import Testing

@testable import ModelStorage

@Suite struct MetricKeyTests {
  /// In ascending order, no two equal as bits.
  private static let ordered: [Double] = [
    -.infinity, -.greatestFiniteMagnitude, -1e300, -2.0.nextUp, -1.0.nextUp, -1, -1.0.nextDown,
    -.leastNormalMagnitude, -.leastNormalMagnitude.nextUp, -.leastNonzeroMagnitude, -0.0, 0,
    .leastNonzeroMagnitude, .leastNormalMagnitude.nextDown, .leastNormalMagnitude, 0.1, 0.3,
    0.1 + 0.2, 1.0.nextDown, 1, 1.0.nextUp, 9_007_199_254_740_992, 1e300,
    .greatestFiniteMagnitude, .infinity,
  ].sorted()

  @Test func alphabeticalOrderIsTheOrderOfNumbers() {
    let keys = Self.ordered.map(MetricKey.text(of:))
    #expect(keys == keys.sorted())
    #expect(keys.allSatisfy { $0.utf8.count == 16 })
  }

  @Test func everyBitPatternComesBack() throws {
    let random = (0..<10_000).map { _ in Double(bitPattern: .random(in: 0...UInt64.max)) }
    let special = [Double.nan, -.nan, .signalingNaN, .init(nan: 5, signaling: false)]
    for value in Self.ordered + special + random {
      let back = try #require(MetricKey.value(of: MetricKey.text(of: value).utf8))
      #expect(back.bitPattern == value.bitPattern)
    }
  }

  @Test func randomPairsAreInOrder() {
    for _ in 0..<10_000 {
      let a = Double(bitPattern: .random(in: 0...UInt64.max))
      let b = Double(bitPattern: .random(in: 0...UInt64.max))
      if a < b {
        #expect(MetricKey.text(of: a) < MetricKey.text(of: b))
      }
    }
  }

  @Test(arguments: ["", "0", "g000000000000000", "+000000000000000", "ABCDEF0123456789"])
  func otherTextsAreNoKeys(text: String) {
    #expect(MetricKey.value(of: text.utf8) == nil)
  }
}
