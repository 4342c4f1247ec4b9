import HyperparameterSpace
import Testing

@testable import SweepList

@Suite struct CoreSchemaTests {
  /// The value of a text as the only value of a list.
  static func value(_ text: String) throws -> ParameterValue? {
    let input = YAMLInput(
      ByteSource(bytes: Array("- a: \(text)\n".utf8)), path: "l", limits: .default)
    var reader = try ListReader(input, limits: .default)
    return try reader.next()?["a"]
  }

  static let plain: [(String, ParameterValue)] = [
    ("", nil), ("~", nil), ("null", nil), ("Null", nil), ("NULL", nil), ("nUll", "nUll"),
    ("true", true), ("True", true), ("FALSE", false), ("yes", "yes"), ("on", "on"),
    ("tRue", "tRue"),
    ("0", 0), ("-0", 0), ("+12", 12), ("012", 12), ("-19", -19), ("0o14", 12), ("0xC", 12),
    ("0xfF", 255),
    ("0o18", "0o18"), ("0x", "0x"), ("-0x1", "-0x1"), ("0b1", "0b1"), ("1_000", "1_000"),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("0.", 0.0), ("-0.0", .double(-0.0)), (".5", 0.5), ("+.5", 0.5), ("-5.", -5.0), ("1e-5", 1e-5),
    ("12e03", 12000.0),
    ("-2E+05", -200000.0), ("1e", "1e"), ("1e+", "1e+"), (".", "."), ("+", "+"),
    (".e1", ".e1"),
    ("1.2.3", "1.2.3"), ("1:30", "1:30"), ("2018-01-01", "2018-01-01"), ("1e-400", 0.0),
    (".inf", .double(.infinity)), ("+.Inf", .double(.infinity)), ("-.INF", .double(-.infinity)),
    (".nan", .double(.nan)), (".NaN", .double(.nan)), ("inf", "inf"), ("nan", "nan"),
    ("-.nan", "-.nan"),
    ("a b", "a b"), ("'1'", "1"), ("\"\"", ""), ("'null'", "null"), ("|\n    x\n", "x\n"),
    ("!!str 1", "1"), ("!!str", ""), ("!!int '5'", 5), ("!!float 1", 1.0),
    ("!!float '1e3'", 1000.0),
    ("!!bool \"true\"", true), ("!!null ''", nil), ("!!seq [1]", [1]), ("!!map {b: 1}", ["b": 1]),
    ("!<tag:yaml.org,2002:int> 7", 7), ("&x 5", 5),
    (
      "{1: a, true: b, null: c, 1.5: d}",
      ["1": "a", "true": "b", "null": "c", "1.5": "d"]
    ), ("{'<<': 1}", ["<<": 1]),
    ("0.1000000000000000055511151231257827", 0.1), ("9007199254740993.0", 9007199254740992.0),
  ]

  @Test(arguments: plain)
  func resolves(text: String, value: ParameterValue) throws {
    #expect(try Self.value(text) == value)
  }

  static let refused: [(String, String)] = [
    (
      "9223372036854775808",
      "l:1:6: 9223372036854775808 is beyond 64 bits, where readers disagree; integers go from -9223372036854775808 to 9223372036854775807; write a string in quotation marks."
    ),
    (
      "0xFFFFFFFFFFFFFFFF",
      "l:1:6: 0xFFFFFFFFFFFFFFFF is beyond 64 bits, where readers disagree; integers go from -9223372036854775808 to 9223372036854775807; write a string in quotation marks."
    ),
    (
      "-1e400",
      "l:1:6: -1e400 is beyond the largest double, 1.7976931348623157e+308; write .inf or -.inf for an infinity."
    ),
    ("!!int 1.5", "l:1:6: '1.5' does not fit its tag !!int; correct one of the two."),
    ("!!bool yes", "l:1:6: 'yes' does not fit its tag !!bool; correct one of the two."),
    (
      "!!float 9007199254740993",
      "l:1:6: the integer 9007199254740993 is no double exactly; leave the tag out."
    ),
    ("!!seq 1", "l:1:6: '1' does not fit its tag !!seq; correct one of the two."),
    ("!!map [1]", "l:1:6: the tag !!map does not fit what it stands before."),
    ("!!seq {b: 1}", "l:1:6: the tag !!seq does not fit what it stands before."),
    (
      "!!python/tuple [1]",
      "l:1:6: unknown tag 'tag:yaml.org,2002:python/tuple'; only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map mean the same to every reader; take it away."
    ),
    (
      "! \"1\"",
      "l:1:6: unknown tag '!'; only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map mean the same to every reader; take it away."
    ),
    (
      "!!set {b}",
      "l:1:6: unknown tag 'tag:yaml.org,2002:set'; only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map mean the same to every reader; take it away."
    ),
  ]

  @Test(arguments: refused)
  func refuses(text: String, expected: String) {
    let description = message { _ = try Self.value(text) }
    #expect(description.split(separator: "\n").first.map(String.init) == expected)
  }
}
