import Foundation
import HyperparameterSpace
import Testing

@testable import SweepList

/// Plain scalars on which readers do not agree, with what is said of them.
@Suite struct ReaderDisagreementTests {
  static func message(_ text: String, isName: Bool = false) -> String? {
    ReaderDisagreement(plain: text, isName: isName, schema: YAML11Schema())?.message
  }

  static let values: [(String, String)] = [
    (
      "1e-5",
      #"'1e-5' is a string to readers of YAML 1.1 such as PyYAML, and 1.0e-05 here; write 1.0e-05 or "1e-5", whichever is meant."#
    ),
    (
      "yes",
      #"'yes' is a Boolean to readers of YAML 1.1 such as PyYAML, and a string here; write "yes" or true, whichever is meant."#
    ),
    (
      "012",
      #"'012' is 10 to readers of YAML 1.1 such as PyYAML, and 12 here; write 12, 10 or "012", whichever is meant."#
    ),
    (
      "1:30",
      #"'1:30' is 90 to readers of YAML 1.1 such as PyYAML, and a string here; write "1:30" or 90, whichever is meant."#
    ),
    (
      "2018-09-29",
      #"'2018-09-29' is a date to readers of YAML 1.1 such as PyYAML, and a string here; write "2018-09-29"."#
    ),
    (
      "=",
      #"'=' is an error to readers of YAML 1.1 such as PyYAML, and a string here; write "="."#
    ),
    (
      "y",
      #"'y' is a Boolean to some readers of YAML 1.1 such as go-yaml 2, and a string here; write "y" or true, whichever is meant."#
    ),
    (
      "1_000",
      #"'1_000' is 1000 to readers of YAML 1.1 such as PyYAML, and a string here; write "1_000" or 1000, whichever is meant."#
    ),
    (
      "007",
      #"'007' is a string to some readers such as serde_yaml, and 7 here; write 7 or "007", whichever is meant."#
    ),
    (
      "9007199254740993",
      #"'9007199254740993' is a number of fewer digits to JavaScript, and 9007199254740993 here; no spelling serves all readers; avoid the value, or write "9007199254740993" for a string."#
    ),
    (
      ".inf",
      #"'.inf' is a string to some readers such as YAML::XS, and .inf here; no spelling serves all readers; avoid the value, or write ".inf" for a string."#
    ),
    (
      "5.0e-324",
      #"'5.0e-324' is no number to R, and 5.0e-324 here; no spelling serves all readers; avoid the value, or write "5.0e-324" for a string."#
    ),
    (
      "5e-324",
      #"'5e-324' is a string to readers of YAML 1.1 such as PyYAML, and 5.0e-324 here; no spelling serves all readers; avoid the value, or write "5e-324" for a string."#
    ),
    (
      "2018-02-30",
      #"'2018-02-30' is an error to readers of YAML 1.1 such as PyYAML, and a string here; write "2018-02-30"."#
    ),
    (
      "1,000.5",
      #"'1,000.5' is a number to Ruby's Psych, and a string here; write "1,000.5"."#
    ),
    (
      "00.5",
      #"'00.5' is a string to some readers such as PHP's, and 0.5 here; write 0.5 or "00.5", whichever is meant."#
    ),
    (
      "a\tb",
      #"'a\u0009b' is an error to PyYAML without libyaml, and a string here; write "a\u0009b"."#
    ),
  ]

  @Test(arguments: values)
  func saysHowAValueIsRead(text: String, expected: String) {
    #expect(Self.message(text) == expected)
  }

  static let names: [(String, String)] = [
    (
      "on",
      #"'on' is a Boolean to readers of YAML 1.1 such as PyYAML, and a string here; write "on"."#
    ),
    (
      "1",
      "'1' is 1 to readers of YAML 1.1 such as PyYAML, and a string here; choose a name that is no number."
    ),
    (
      "1e5",
      #"'1e5' is 100000.0 to readers that give names types, and a string here; write "1e5"."#
    ),
    (
      "<<",
      "'<<' stays a name to some readers of YAML 1.2; write the merged names and values out."
    ),
    (
      "null",
      #"'null' is null to readers of YAML 1.1 such as PyYAML, and a string here; write "null"."#
    ),
  ]

  @Test(arguments: names)
  func saysHowANameIsRead(text: String, expected: String) {
    #expect(Self.message(text, isName: true) == expected)
  }

  @Test(arguments: [
    "0", "-1", "128", "0.01", "1.5", "-0.25", "1.0e-05", "1.0e+16", "0.010414928596925008", "true",
    "null", "~", "Null", "False", "relu", "adam", "rmsprop", "resnet50", "v1.2.3", "a_b", "nobody",
    "offset", "tanh", "3x3", "he normal", "/data/train.csv", "s3://bucket/key", "+1", ".5", "0x1F",
    "2018", "1.2.3", "none", "inf", "10-20", "0.5.1", "-", "999999999999999", "0bad", "--1:2",
    "-+1:30", "+2018-09-29", "tanh", "name", "0.",
  ])
  func everydayValuesPass(text: String) {
    #expect(Self.message(text) == nil)
  }

  // MARK: - Corpora

  /// Texts that are no plain scalar at all, or on which only readers differ that have one kind of
  /// number, or that are left out as rarely used.
  static let exceptions: Set<String> = [
    // Structure, tags and quotation marks: not plain scalars.
    "!!python/object:os.system x", "&a", "{a: 1}", "!!", "!", "'a'b", "!!float 1", "*a", "foo:",
    "!!str 123", "[1, 2]", #"!!null """#, "\"a", "!foo bar", "@foo", "\"a\"b", "!a", "|",
    "!foo", "!!set {a, b}", ":", "?", "-",
    // Only Yams drops the first character.
    "\u{FEFF}x",
    // libyaml refuses the characters.
    "x\u{2029}y", "\u{2028}x",
    // JavaScript has one kind of number.
    "0.0", "1.0", "1.0e+23", "1.0E+5", "1.5e+10", "1.", "1.7976931348623157e+308", "1.0e+5",
    "1000000000000000000000000.0",
    // Only goccy/go-yaml or eemeli/yaml differs.
    "1.0e", "1.0e-", "-.nan",
    // Refused here: beyond 64 bits, or beyond the largest double.
    "18446744073709551616", "100000000000000000000", "-123456789012345678901234567890",
    "9223372036854775808", "-9223372036854775809", "1e400",
  ]

  @Test func everyAmbiguousScalarIsNamedOrExcepted() throws {
    struct Entry: Decodable { let text: String }
    let data = try Data(
      contentsOf: URL(fileURLWithPath: Corpus.path("yaml-ambiguous.json")))
    let texts = try JSONDecoder().decode([Entry].self, from: data).map(\.text)
    #expect(texts.count == 107)
    for text in texts {
      #expect((Self.message(text) != nil) != Self.exceptions.contains(text), "\(text)")
    }
  }

  /// What the library writes is read alike, but for what no spelling serves.
  @Test func writtenListsHaveNoWarnings() throws {
    var generator = SmallGenerator(state: 5)
    let doubles = (0..<2_000).map { _ in Double(bitPattern: generator.next()) }
      .filter { $0.isFinite && !$0.isSubnormal }
    let integers = (0..<500).map { _ in Int.random(in: -(1 << 53) + 1..<1 << 53, using: &generator)
    }
    let strings = Corpus.strings.filter { !$0.utf8.contains(0) }
    let values =
      doubles.map(ParameterValue.double) + integers.map(ParameterValue.integer)
      + strings.map(ParameterValue.string) + [nil, true, false, [], [:]]
    let spaces = [
      try SearchSpace { Hyperparameter("value", .choices(values)) },
      try SearchSpace { Corpus.writableNames.map { Hyperparameter("n\($0)", .constant(1)) } },
    ]
    for (space, count) in zip(spaces, [values.count, 1]) {
      for style in ListStyle.allCases {
        var bytes: [UInt8] = []
        try Sweep(space, design: .grid()).write(style: style) { bytes += $0 }
        let check = try ParamsetList(bytes: bytes).check()
        #expect(check.count == count)
        #expect(check.warnings == [])
      }
    }
  }

  @Test func linesAndColumns() throws {
    let text = "- a: 1e-5\n  b: [x, yes]\n- {on: 012, c: \"1:30\", d: 1:30}\n"
    let check = try ParamsetList(bytes: Array(text.utf8), name: "l").check()
    #expect(
      check.warnings.map { [$0.line, $0.column] } == [
        [1, 6], [2, 10], [3, 4], [3, 8], [3, 27],
      ])
    #expect(check.warningCount == 5)
    #expect(check.warnings[0].description.hasPrefix("l:1:6: warning: '1e-5' is a string to"))
  }

  @Test func warningsAreCountedAndTheFirstKept() throws {
    let text = String(repeating: "- {a: yes}\n", count: 3_000)
    let check = try ParamsetList(bytes: Array(text.utf8)).check()
    #expect(check.warningCount == 3_000)
    #expect(check.warnings.count == 1_000)
  }
}
