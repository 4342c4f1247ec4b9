import SweepList
import Testing

@testable import sweep

/// What a terminal and a log are shown of something long.
@Suite struct ProgressLineTests {
  private static let start = ContinuousClock.now
  private static let clear = "\r\u{1B}[J"

  private static func time(_ seconds: Double) -> ContinuousClock.Instant {
    start + .seconds(seconds)
  }

  private static func work(_ done: Int, of total: Int = 100) -> WorkProgress {
    WorkProgress(label: "copying", done: done, total: total)
  }

  private static func terminal(width: Int = 80) -> ProgressDisplay {
    .terminal(Terminal(isInteractive: true, usesColour: false, fallbackWidth: width))
  }

  private static func line(
    _ display: ProgressDisplay, patience: Duration = .seconds(1), on screen: Screen
  ) -> ProgressLine {
    ProgressLine(display, patience: patience, start: start) { screen.write($0) }
  }

  @Test func isDrawnOnATerminalAfterAWhile() {
    let screen = Screen()
    let line = Self.line(Self.terminal(), on: screen)
    line.update(Self.work(1), at: Self.time(0.5))
    #expect(screen.parts.isEmpty)
    line.update(Self.work(2), at: Self.time(2))
    line.update(Self.work(3), at: Self.time(2.05))
    line.update(Self.work(4), at: Self.time(2.2))
    line.tick(at: Self.time(2.25))
    line.tick(at: Self.time(5))
    #expect(screen.parts.count == 3)
    #expect(screen.parts.allSatisfy { $0.hasPrefix(Self.clear) && $0.hasSuffix("\r") })
    #expect(screen.parts[2].contains("4 of 100, 48/min, 5.0 s, about 2 min 0 s left"))
    line.finish(at: Self.time(6))
    line.finish(at: Self.time(6))
    // A list on the same screen follows.
    line.update(Self.work(5), at: Self.time(9))
    line.tick(at: Self.time(10))
    #expect(screen.parts.count == 4)
    #expect(screen.parts.last == Self.clear)
  }

  @Test func whatIsShortLeavesATerminalAsItWas() {
    let screen = Screen()
    let line = Self.line(Self.terminal(), on: screen)
    line.update(Self.work(100), at: Self.time(0.9))
    line.finish(at: Self.time(0.9))
    #expect(screen.parts.isEmpty)
  }

  @Test func otherLinesStandAboveIt() {
    let screen = Screen()
    let line = Self.line(Self.terminal(), patience: .zero, on: screen)
    line.say("first", at: Self.time(0))
    line.update(Self.work(1), at: Self.time(0.01))
    line.say("second", at: Self.time(0.02))
    line.aside { screen.write("third\n") }
    line.finish(at: Self.time(0.03))
    line.say("last", at: Self.time(0.04))
    let shown = screen.text.split(separator: #/\r\u{1B}\[J|\u{1B}\[\?7[lh]|\r/#).map(String.init)
    #expect(
      shown.map { $0.contains("copying") ? "line" : $0 }
        == ["first\n", "line", "second\n", "line", "third\nlast\n"])
    #expect(screen.parts.filter { $0 == Self.clear }.count == 1)
  }

  @Test func aLogHasALineNowAndThen() {
    let screen = Screen()
    let line = Self.line(.log(.nowAndThen), on: screen)
    // Half a per cent in a second.
    for step in 1...1_000 {
      line.update(Self.work(step, of: 1_000), at: Self.time(Double(step) / 5))
    }
    line.finish(at: Self.time(201))
    let lines = screen.text.split(separator: "\n")
    #expect(lines.first == "sweep: 5%, copying, 50 of 1000, 5.0/s, 10 s, about 3 min 10 s left")
    #expect(lines.last == "sweep: 100%, copying, 1000 of 1000, 5.0/s, 3 min 21 s")
    #expect(lines.count == 8, "\(screen.text)")
    #expect(!screen.text.contains("\u{1B}") && !screen.text.contains("\r"))
  }

  @Test func aLogHearsOfWhatHardlyMoves() {
    let screen = Screen()
    let line = Self.line(.log(.nowAndThen), on: screen)
    line.update(Self.work(1), at: Self.time(1))
    for second in 2...1_000 { line.tick(at: Self.time(Double(second))) }
    // After 10 s, and every five minutes.
    #expect(screen.parts.count == 4, "\(screen.text)")
    line.finish(at: Self.time(1_000))
    // It has not come to its end: the error tells why.
    #expect(screen.parts.count == 4)
  }

  @Test func whatIsShortLeavesNothingInALog() {
    let screen = Screen()
    let line = Self.line(.log(.nowAndThen), on: screen)
    for step in 1...100 { line.update(Self.work(step), at: Self.time(Double(step) * 0.09)) }
    line.finish(at: Self.time(9.1))
    #expect(screen.parts.isEmpty)
  }

  @Test func aLogOfChangesHasThemAlone() {
    let screen = Screen()
    let line = Self.line(.log(.everyChange), on: screen)
    for (second, done) in [(0, 2), (5, 2), (10, 3), (15, 3), (20, 3)] {
      line.update(Self.work(done), at: Self.time(Double(second)))
      line.tick(at: Self.time(Double(second) + 1))
    }
    line.finish(at: Self.time(30))
    #expect(screen.text.split(separator: "\n").count == 2)
  }

  @Test func quietlyNothingIsShown() {
    let screen = Screen()
    for (isInteractive, logRule) in [
      (true, ProgressDisplay.LogRule.nowAndThen), (false, .everyChange),
    ] {
      let terminal = Terminal(
        isInteractive: isInteractive, usesColour: true, fallbackWidth: 80)
      let line = Self.line(
        ProgressDisplay(terminal, isQuiet: true, logRule: logRule), patience: .zero, on: screen)
      for step in 1...100 { line.update(Self.work(step), at: Self.time(Double(step) * 60)) }
      line.say("a line")
      line.finish(at: Self.time(6_000))
    }
    #expect(screen.parts.isEmpty)
  }

  @Test func otherWorkHasItsOwnTime() {
    let screen = Screen()
    let line = Self.line(Self.terminal(width: 120), on: screen)
    line.update(Self.work(100), at: Self.time(100))
    line.update(
      WorkProgress(label: "settling", done: 0, total: 100), at: Self.time(100.5))
    line.update(
      WorkProgress(label: "settling", done: 50, total: 100), at: Self.time(105.5))
    #expect(
      screen.parts.last?.contains("settling, 50 of 100, 10/s, 5.0 s, about 5 s left") == true)
  }
}
