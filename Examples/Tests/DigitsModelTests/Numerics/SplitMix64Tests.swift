import Testing

@testable import DigitsModel

@Suite struct SplitMix64Tests {
  /// Published with Vigna's `splitmix64.c` for the seed 1234567.
  @Test func `the numbers are the published ones`() {
    var generator = SplitMix64(state: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `units are below 1 and have the mean of a uniform number`() {
    var generator = SplitMix64(state: 7)
    let units = (0..<10_000).map { _ in generator.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
    // Five standard errors: 5 · √(1 ÷ 12 ÷ 10,000).
    #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.0145)
  }

  @Test(arguments: [0, 1, 2, 3, 100])
  func `a permutation has each position once`(count: Int) {
    var generator = SplitMix64(state: 3)
    #expect(generator.permutation(count: count).sorted() == Array(0..<count))
  }

  @Test func `each permutation of three is as likely`() {
    var generator = SplitMix64(state: 11)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      counts[generator.permutation(count: 3), default: 0] += 1
    }
    #expect(counts.count == 6)
    // Five standard deviations of a count with the mean 1000.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 145 })
  }
}
