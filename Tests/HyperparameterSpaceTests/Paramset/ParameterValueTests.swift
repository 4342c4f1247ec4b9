import HyperparameterSpace
import Testing

@Suite("Values and paramsets")
struct ParameterValueTests {
  static let different: [ParameterValue] = [
    nil, true, false, 0, 1, 0.0, -0.0, 1.0, "1", "", "é", "e\u{301}", [], [1], [1.0], [:],
    ["a": 1], ["a": 1, "b": 2], ["b": 2, "a": 1], .double(.nan), .double(.infinity),
  ]

  @Test func valuesThatReadDifferentlyDiffer() {
    for (i, left) in Self.different.enumerated() {
      for (j, right) in Self.different.enumerated() {
        #expect((left == right) == (i == j), "\(left) and \(right)")
      }
    }
    #expect(Set(Self.different).count == Self.different.count)
  }

  @Test func allNaNsAreOne() {
    #expect(ParameterValue.double(.nan) == .double(-.nan))
    #expect(ParameterValue.double(.nan).hashValue == ParameterValue.double(.signalingNaN).hashValue)
  }

  @Test func paramsetsAreReadByNameAndPosition() {
    let paramset: Paramset = ["epochs": 20, "optimizer": "adam"]
    #expect(paramset["optimizer"] == "adam")
    #expect(paramset["optimiser"] == nil)
    #expect(paramset[0].name == "epochs")
    #expect(paramset.map(\.value) == [20, "adam"])
    #expect(paramset.description == #"{epochs: 20, optimizer: "adam"}"#)
  }

  @Test func paramsetsAreMadeOfDistinctNames() throws {
    let paramset = try Paramset([(name: "a", value: 1), (name: "b", value: nil)])
    #expect(paramset == ["a": 1, "b": nil])
    #expect(throws: SearchSpaceError.duplicateName("a")) {
      try Paramset([(name: "a", value: 1), (name: "a", value: 2)])
    }
  }

  @Test func descriptionsAreOneLine() {
    let value: ParameterValue = ["line\nbreak\u{2028}\u{7}", 1e-5, nil]
    #expect(value.description == #"["line\nbreak\u{2028}\u{07}", 1e-05, null]"#)
  }
}
