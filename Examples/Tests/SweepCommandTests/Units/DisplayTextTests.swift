import Testing

@testable import sweep

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("  both ends ", "both ends"), ("a\tb", "a b"),
    ("\u{1B}[31mred\u{1B}[0m text", "red text"), ("bell\u{07}", "bell"), ("\u{1B}[", ""),
    ("", ""), ("   ", ""), ("é漢", "é漢"),
  ])
  func removesWhatWouldDisturb(text: String, expected: String) {
    #expect(text.printable == expected)
  }

  @Test func keepsLinesWhereTheyAreWanted() {
    #expect("l.yml:2:\u{1B}[31m3\n    a:\u{07}\n  ^".printableLines == "l.yml:2:3\n    a:\n  ^")
  }

  @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abc", 1, "…"), ("", 0, "")])
  func shortens(text: String, width: Int, expected: String) {
    #expect(text.shortened(to: width) == expected)
  }

  @Test func pads() {
    #expect("7".leftPadded(to: 3) == "  7")
    #expect("7".rightPadded(to: 3) == "7  ")
    #expect("1234".leftPadded(to: 3) == "1234")
  }
}
