import HyperparameterSpace
import Testing

@testable import SweepList

@Suite struct SpellingTests {
  @Test func corporaAreThere() {
    #expect(Corpus.strings.count == 195)
    #expect(Corpus.doubles.count == 94)
    #expect(Corpus.strings.contains { $0.unicodeScalars.first == "\u{FEFF}" })
  }

  static let known: [(ParameterValue, String)] = [
    (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-1, "-1"),
    (.integer(.min), "-9223372036854775808"),
    (1e-5, "1.0e-05"), (1e16, "1.0e+16"), (.double(.leastNonzeroMagnitude), "5.0e-324"),
    (0.1, "0.1"), (1.0, "1.0"),
    (1.2345e-5, "1.2345e-05"), (.double(-0.0), "-0.0"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
    (.double(.infinity), ".inf"), (.double(-.infinity), "-.inf"), (.double(.nan), ".nan"),
    ("adam", "adam"), ("he normal", "he normal"), ("/data/train.csv", "/data/train.csv"),
    ("a=b", "a=b"), ("a =b", #""a =b""#), ("a ", #""a ""#), (" a", #"" a""#), ("a  b", #""a  b""#),
    ("", #""""#), ("no", #""no""#), ("Yes", #""Yes""#), ("y", #""y""#), ("NULL", #""NULL""#),
    ("None", #""None""#), ("infty", #""infty""#), ("NaNny", #""NaNny""#), ("nano", #""nano""#),
    ("nobody", "nobody"), ("1e-5", #""1e-5""#), ("012", #""012""#), ("1:30", #""1:30""#),
    ("2018-01-01", #""2018-01-01""#), ("_a", #""_a""#), (".5", #"".5""#), ("<<", #""<<""#),
    ("~", #""~""#), ("a: b", #""a: b""#), ("a#b", #""a#b""#), ("it's", #""it's""#),
    ("a\"b\\c", #""a\"b\\c""#), ("a\nb\tc\r", #""a\nb\u0009c\u000D""#),
    ("\u{1B}[31m", #""\u001B[31m""#),
    ("\u{85}\u{2028}\u{FEFF}\u{A0}", #""\u0085\u2028\uFEFF\u00A0""#),
    ("\u{7F}\u{AD}\u{200B}\u{202E}\u{3000}\u{FFFE}", #""\u007F\u00AD\u200B\u202E\u3000\uFFFE""#),
    ("é", #""é""#), ("日本", #""日本""#), ("😀", #""😀""#), ("\u{1FFFE}", "\"\u{1FFFE}\""),
    ([], "[]"), ([10, 20, 30], "[10, 20, 30]"), ([[1.5], "a", nil], "[[1.5], a, null]"),
    ([:], "{}"), (["a": 1, "no": ["b c": "x"]], #"{a: 1, "no": {"b c": x}}"#),
  ]

  @Test(arguments: known)
  func spells(value: ParameterValue, text: String) {
    var bytes: [UInt8] = []
    Spelling.append(value, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func longStringsStandInQuotationMarks() {
    let long = String(repeating: "a", count: 1_000)
    let paramset: Paramset = ["most": .string(long), "more": .string(long + "a")]
    #expect(paramset.yaml == #"{most: \#(long), more: "\#(long)a"}"#)
  }

  static let names: [(String, String)] = [
    ("learning_rate", "learning_rate"), ("a.b-c", "a.b-c"), ("_a", #""_a""#), ("a b", #""a b""#),
    ("1", #""1""#), ("true", #""true""#), ("n", #""n""#), ("N", #""N""#), ("a/b", #""a/b""#),
    ("nan_policy", #""nan_policy""#), ("é", #""é""#),
  ]

  @Test(arguments: names)
  func spellsNames(name: String, text: String) {
    var bytes: [UInt8] = []
    Spelling.append(key: name, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func jsonSpellsTheSameDifferently() {
    let paramset: Paramset = [
      "optimizer": "adam", "rate": 1e-5, "bound": .double(-.infinity), "gap": .double(.nan),
      "nodes": [1, ["a": nil]],
    ]
    #expect(
      paramset.json
        == #"{"optimizer": "adam", "rate": 1.0e-05, "bound": "-inf", "gap": "nan", "nodes": [1, {"a": null}]}"#
    )
    #expect(
      paramset.yaml
        == "{optimizer: adam, rate: 1.0e-05, bound: -.inf, gap: .nan, nodes: [1, {a: null}]}")
    #expect(
      paramset.values.map(\.json) == [
        #""adam""#, "1.0e-05", #""-inf""#, #""nan""#, #"[1, {"a": null}]"#,
      ])
  }

  @Test(arguments: Corpus.values)
  func readsBackBitForBit(value: ParameterValue) throws {
    let paramset: Paramset = ["value": value, "again": [value, ["inner": value]]]
    let input = YAMLInput(
      ByteSource(bytes: Array("- \(paramset.yaml)\n".utf8)), path: "l", limits: .default)
    var reader = try ListReader(input, limits: .default)
    #expect(try reader.next() == paramset)
    #expect(try reader.next() == nil)
  }

  @Test(arguments: Corpus.writableNames)
  func namesReadBack(name: String) throws {
    let paramset = Paramset(names: [name, "\(name)x"], values: [1, 2])
    for text in [
      "- \(paramset.yaml)\n",
      "- \(paramset.yaml.dropFirst().dropLast().split(separator: ": 1, ").joined(separator: ": 1\n  "))\n",
    ] {
      let input = YAMLInput(ByteSource(bytes: Array(text.utf8)), path: "l", limits: .default)
      var reader = try ListReader(input, limits: .default)
      #expect(try reader.next() == paramset)
    }
  }
}
