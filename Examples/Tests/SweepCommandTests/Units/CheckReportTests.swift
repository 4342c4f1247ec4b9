import Foundation
import SweepList
import Testing

@testable import sweep

/// What `sweep check` says, and what other commands say of a list before they use it.
@Suite struct CheckReportTests {
  private static func check(_ text: String) throws -> ListCheck {
    try ParamsetList(bytes: Array(text.utf8), name: "l.yml").check()
  }

  private static let header = "# hyperparameter list, format 1\n# design: random, count 2, seed 0\n"

  @Test func saysWhatAListIs() throws {
    let plain = try Self.check("- {a: 1}\n")
    #expect(
      CheckReport(plain, path: "l.yml").text
        == "l.yml: 1 paramset, no warnings\nsha256 \(plain.sha256)\n")
    let planned = try Self.check(Self.header + "- {a: 1}\n- {a: yes}\n")
    let lines = CheckReport(planned, path: "l.yml").text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("l.yml:4:7: warning: 'yes' is ") == true)
    #expect(
      lines.dropFirst() == [
        "l.yml: 2 paramsets, 1 warning", "design random, count 2, seed 0",
        "sha256 \(planned.sha256)",
      ])
  }

  @Test func saysHowManyAreLeftOut() throws {
    let check = try Self.check(String(repeating: "- {a: yes}\n", count: 1_500))
    #expect(check.warnings.count == 1_000)
    let lines = CheckReport(check, path: "l.yml").text.split(separator: "\n")
    #expect(lines.count == 1_003)
    #expect(lines[999].hasPrefix("l.yml:1000:7: warning: "))
    #expect(lines[1_000] == "… and 500 more")
    #expect(lines[1_001] == "l.yml: 1500 paramsets, 1500 warnings")
  }

  @Test(arguments: [(0, nil), (1, nil), (20, nil), (21, "1"), (1_500, "1480")] as [(Int, String?)])
  func otherCommandsShowTwenty(count: Int, more: String?) throws {
    let check = try Self.check("- {b: 1}\n" + String(repeating: "- {a: yes}\n", count: count))
    let text = WarningText.text(check.warnings, count: check.warningCount, list: "l.yml")
    let lines = text.split(separator: "\n")
    #expect(lines.prefix(20) == check.warnings.prefix(20).map { "\($0)"[...] }[...])
    #expect(
      lines.dropFirst(20) == (more.map { ["… and \($0) more; see 'sweep check l.yml'"] } ?? [])[...]
    )
    let space = WarningText.text(check.warnings, count: check.warningCount)
    #expect(space.hasSuffix(more.map { "\n… and \($0) more\n" } ?? text))
  }

  @Test func encodes() throws {
    func object(_ check: ListCheck) throws -> [String: Any] {
      let text = try JSONText.of(CheckReport(check, path: "l.yml"))
      return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let check = try Self.check(Self.header + "- {a: 1}\n- {a: yes}\n")
    let json = try object(check)
    #expect(
      Set(json.keys) == ["count", "design", "sha256", "warningCount", "warnings"])
    #expect(json["count"] as? Int == 2)
    #expect(json["design"] as? String == "random, count 2, seed 0")
    #expect(json["sha256"] as? String == check.sha256)
    #expect(json["warningCount"] as? Int == 1)
    let warnings = try #require(json["warnings"] as? [[String: Any]])
    #expect(warnings.map { $0["line"] as? Int } == [4])
    #expect(warnings.map { $0["column"] as? Int } == [7])
    #expect(warnings.map { $0["message"] as? String } == check.warnings.map(\.message))
    let plain = try object(Self.check("- {a: 1}\n"))
    #expect(plain["design"] == nil)
    #expect((plain["warnings"] as? [Any])?.isEmpty == true)
  }

  @Test func keepsControlCharactersFromTheTerminal() throws {
    let path = "\u{1B}[2Jl.yml"
    let check = try ParamsetList(bytes: Array("- {a: yes}\n".utf8), name: path).check()
    let texts = [
      CheckReport(check, path: path).text,
      WarningText.text(check.warnings, count: 40, list: path),
    ]
    for text in texts {
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }
}
