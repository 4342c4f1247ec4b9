import ArgumentParser
import HyperparameterSpace
import Testing

@testable import sweep

@Suite struct ArgumentTemplateTests {
  private static let values = ["rate": "0.1", "hidden nodes": "[1, 2]", "brace": "{rate}", "": "e"]

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("{rate}", "0.1"), ("--rate={rate}/{rate}", "--rate=0.1/0.1"),
    ("{hidden nodes}", "[1, 2]"), ("{{rate}}", "{rate}"), ("{{{rate}}}", "{0.1}"),
    ("${{x}}", "${x}"), ("{brace}", "{rate}"), ("é{rate}é", "é0.1é"), ("{}", "e"),
  ])
  func replacesNames(argument: String, text: String) throws {
    let template = try ArgumentTemplate(argument, known: Self.values.keys.sorted())
    #expect(template.text(Self.values) == text)
  }

  @Test(arguments: ["{", "}", "a}b", "{rate", "{{rate}", "{{}", "{rate}}"])
  func refusesABraceAlone(argument: String) {
    let error = #expect(throws: ValidationError.self) {
      try ArgumentTemplate(argument, known: ["rate"])
    }
    #expect(error?.message.hasPrefix("COMMAND: '\(argument)' has a '") == true)
  }

  @Test func namesWhatThereIs() {
    let error = #expect(throws: ValidationError.self) {
      try ArgumentTemplate("--rate {lerning_rate}", known: ["learning_rate", "index"])
    }
    #expect(
      error?.message == """
        COMMAND: '{lerning_rate}' in '--rate {lerning_rate}' names no value; there are \
        {learning_rate}, {index}; write {{ and }} for braces.
        """)
  }

  @Test func showsNoMoreThanTheBeginningOfAScript() {
    let error = #expect(throws: ValidationError.self) {
      try ArgumentTemplate("{x}" + String(repeating: "y", count: 10_000), known: [])
    }
    #expect((error?.message.count ?? .max) < 200)
  }

  @Test func aNameOfTwoThingsIsRefusedWhereItIsUsed() throws {
    let paramset: Paramset = ["index": 1, "model_dir": "x"]
    _ = try ExecArguments(["{paramset_json}"], paramset: paramset)
    let error = #expect(throws: ValidationError.self) {
      try ExecArguments(["{index}"], paramset: paramset)
    }
    #expect(error?.message.contains("the variable SWEEP_PARAM_INDEX") == true)
  }
}
