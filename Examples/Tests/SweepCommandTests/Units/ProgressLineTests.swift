import SweepList
import Testing

@testable import sweep

/// The line that a terminal shows while something long goes on.
@Suite struct ProgressLineTests {
  @Test func barsFitTheWidth() {
    let progress = ListProgress(phase: .verifying, done: 250, count: 1_000)
    #expect(
      ProgressBar.text(progress, width: 80)
        == "[======>                 ]  25%  reading back, 250 of 1000")
    for width in 1...80 { #expect(ProgressBar.text(progress, width: width).count < max(2, width)) }
    let end = ListProgress(phase: .writing, done: 1_000, count: 1_000)
    #expect(
      ProgressBar.text(end, width: 60) == "[========================] 100%  writing, 1000 of 1000")
  }

  @Test func isDrawnOnTerminalsOnlyAndAfterAWhile() {
    for isInteractive in [false, true] {
      var drawn: [String] = []
      let terminal = Terminal(
        isInteractive: isInteractive, usesColour: false, fallbackWidth: 80)
      let line = ProgressLine(terminal: terminal) { drawn.append($0) }
      line.update { "\($0)" }
      #expect(drawn.isEmpty)
      let later = ContinuousClock.now + .seconds(2)
      line.update(at: later) { "\($0)" }
      line.update(at: later + .milliseconds(50)) { "\($0)" }
      line.update(at: later + .milliseconds(200)) { "\($0)" }
      line.finish()
      line.finish()
      #expect(drawn.count == (isInteractive ? 3 : 0))
      // A list on the same screen follows.
      line.update(at: later + .seconds(2)) { "\($0)" }
      #expect(drawn.count == (isInteractive ? 3 : 0))
      if isInteractive { #expect(drawn.last == "\r\u{1B}[J") }
    }
  }
}
