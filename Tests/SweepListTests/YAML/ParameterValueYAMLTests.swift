import HyperparameterSpace
import SweepList
import Testing

@Suite struct ParameterValueYAMLTests {
  @Test(
    arguments: [
      ("3", .integer(3)), ("1e-3", .double(0.001)), ("relu", .string("relu")),
      ("'3'", .string("3")),
      ("[0.1, 2, a b, [x]]", [0.1, 2, "a b", ["x"]]), ("{a: 1}", ["a": 1]),
    ] as [(String, ParameterValue)])
  func readsAValue(text: String, value: ParameterValue) throws {
    #expect(try ParameterValue(yaml: text) == value)
  }

  // libyaml reports the end of a text as the beginning of the line after it.
  @Test(arguments: [
    ("[1, 2", 2, 1), ("[1, *a]", 1, 5), ("1\n---\n2", 2, 1), ("{a: 1, a: 2}", 1, 8),
    ("# none", 2, 1), ("", 1, 1),
  ])
  func saysWhereAFaultIs(text: String, line: Int, column: Int) throws {
    let error = #expect(throws: YAMLError.self) {
      try ParameterValue(yaml: text, source: "--levels")
    }
    #expect(error?.path == "--levels")
    #expect(error.map { [$0.line, $0.column] } == [line, column])
  }

  @Test func isTheInverseOfTheSpelling() throws {
    let paramset: Paramset = ["a": [1, 0.5, "no", nil, true], "b": ["c": "1e5"]]
    #expect(try ParameterValue(yaml: paramset.yaml) == .map(paramset))
  }
}
