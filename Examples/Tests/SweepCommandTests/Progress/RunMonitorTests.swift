import Foundation
import Testing

@testable import sweep

@Suite struct RunMonitorTests {
  private func shown(
    isInteractive: Bool, usesColour: Bool = false, isQuiet: Bool = false
  ) async -> String {
    let screen = Screen()
    let terminal = Terminal(
      isInteractive: isInteractive, usesColour: usesColour, fallbackWidth: isInteractive ? 60 : nil)
    let monitor = RunMonitor(total: 12, terminal: terminal, isQuiet: isQuiet) {
      screen.write($0)
    }
    await monitor.started()
    await monitor.started()
    await monitor.ended(.example(index: 2, outcome: .complete(metrics: ["accuracy": 0.5])))
    await monitor.ended(.example(index: 3, outcome: .failed(reason: "exit status 1")))
    await monitor.started()
    await monitor.finish()
    return screen.text
  }

  @Test func writesLinesWhereThereIsNoTerminal() async {
    #expect(
      await shown(isInteractive: false) == """
        [ 1/12] index 2 complete in 1.4 s: accuracy=0.5
        [ 2/12] index 3 failed in 1.4 s: exit status 1

        """)
  }

  @Test func redrawsABarInPlaceAndRemovesIt() async throws {
    let text = await shown(isInteractive: true)
    let clear = "\r\u{1B}[J"
    #expect(text.hasSuffix(clear))
    #expect(text.contains("\(clear)index 3 failed in 1.4 s: exit status 1\n"))
    #expect(!text.contains("index 2"))
    #expect(text.components(separatedBy: "\n").count == 2)
    let bars = text.components(separatedBy: clear).filter { $0.contains("running") }
    #expect(!bars.isEmpty)
    for bar in bars {
      // The terminal wraps again after each, and the cursor is at the bar's start.
      let shown = try #require(bar.wholeMatch(of: #/\u{1B}\[\?7l(.+)\u{1B}\[\?7h\r/#))
      #expect(shown.1.count < 60)
    }
  }

  @Test(arguments: [false, true])
  func quietlyNothingIsShown(isInteractive: Bool) async {
    #expect(await shown(isInteractive: isInteractive, isQuiet: true).isEmpty)
  }

  @Test func usesColourOnlyWhenAllowed() async {
    #expect(await shown(isInteractive: true, usesColour: true).contains("\u{1B}[31m"))
    #expect(await !shown(isInteractive: true).contains("\u{1B}[31m"))
  }

  @Test(arguments: [
    (true, ["TERM": "xterm"], true, true),
    (true, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
    (true, ["TERM": "xterm", "NO_COLOR": ""], true, true),
    (true, ["TERM": "dumb"], false, false),
    (true, [:], false, false),
    (false, ["TERM": "xterm"], false, false),
  ])
  func followsTheConventions(
    isTerminal: Bool, environment: [String: String], isInteractive: Bool, usesColour: Bool
  ) {
    let terminal = Terminal(isTerminal: isTerminal, environment: environment)
    #expect(terminal.isInteractive == isInteractive)
    #expect(terminal.usesColour == usesColour)
    #expect((terminal.fallbackWidth == nil) == !isTerminal)
  }
}
