import HyperparameterSpace
import Testing

@testable import sweep

@Suite struct ParameterVariablesTests {
  @Test(arguments: [
    ("learning_rate", "SWEEP_PARAM_LEARNING_RATE"), ("a-b c.d/e", "SWEEP_PARAM_A_B_C_D_E"),
    ("L2", "SWEEP_PARAM_L2"), ("größe", "SWEEP_PARAM_GR__E"), ("", "SWEEP_PARAM_"),
    ("e\u{301}", "SWEEP_PARAM_E_"), ("ı=1", "SWEEP_PARAM___1"),
  ])
  func namesVariables(name: String, variable: String) {
    #expect(ParameterVariables.name(of: name) == variable)
  }

  @Test func spellsValues() throws {
    let paramset: Paramset = [
      "rate": 1e-5, "epochs": 20, "whole": 2.0, "nodes": [30, 50], "optimizer": "adam",
      "text": "it's {x}\n\"y\"", "flag": true, "none": nil,
      "inner": .map(["a": ["b", .double(.nan)]]),
      "most": .double(.infinity), "least": .double(-.infinity), "gap": .double(.nan),
    ]
    #expect(
      try ParameterVariables.of(paramset, subject: "list.yml") == [
        "SWEEP_PARAM_RATE": "1.0e-05", "SWEEP_PARAM_EPOCHS": "20", "SWEEP_PARAM_WHOLE": "2.0",
        "SWEEP_PARAM_NODES": "[30, 50]", "SWEEP_PARAM_OPTIMIZER": "adam",
        "SWEEP_PARAM_TEXT": "it's {x}\n\"y\"", "SWEEP_PARAM_FLAG": "true",
        "SWEEP_PARAM_NONE": "null", "SWEEP_PARAM_INNER": #"{"a": ["b", "nan"]}"#,
        "SWEEP_PARAM_MOST": "inf", "SWEEP_PARAM_LEAST": "-inf", "SWEEP_PARAM_GAP": "nan",
      ])
  }

  @Test func refusesTwoNamesOfOneVariable() {
    let error = #expect(throws: CommandError.self) {
      try ParameterVariables.of(["a-b": 1, "c": 2, "A_b": 3], subject: "list.yml: index 4")
    }
    #expect(
      error?.description == """
        list.yml: index 4: 'a-b' and 'A_b' would both be the variable SWEEP_PARAM_A_B; rename one \
        of them in the list.
        """)
  }

  @Test func refusesWhatNoVariableHolds() {
    let error = #expect(throws: CommandError.self) {
      try ParameterVariables.of(["a": "x\0y"], subject: "list.yml: index 4")
    }
    #expect(error?.description.hasPrefix("list.yml: index 4: 'a' has the character NUL") == true)
  }
}
