import Testing

@testable import sweep

@Suite struct NumbersTests {
  @Test(arguments: [
    (0.9722222, "0.9722"), (1.0, "1"), (0.0, "0"), (128, "128"), (1.2345e-5, "1.234e-05"),
    (-0.5, "-0.5"), (123_456, "1.235e+05"), (.nan, "nan"), (.infinity, "inf"),
  ])
  func shortens(value: Double, text: String) {
    #expect(Numbers.short(value) == text)
  }

  @Test(arguments: [
    (Duration.milliseconds(0), "0.0 s"), (.milliseconds(349), "0.3 s"),
    (.milliseconds(9_999), "9.9 s"), (.seconds(10), "10 s"), (.seconds(59), "59 s"),
    (.seconds(60), "1 min 0 s"), (.seconds(125), "2 min 5 s"), (.seconds(3_599), "59 min 59 s"),
    (.seconds(3_780), "1 h 3 min"), (.seconds(360_000), "100 h 0 min"),
  ])
  func tellsDurations(duration: Duration, text: String) {
    #expect(Numbers.text(duration) == text)
  }

  @Test func ordersMetricsByName() {
    #expect(Numbers.text(["loss": 0.11, "accuracy": 0.97]) == "accuracy=0.97 loss=0.11")
    #expect(Numbers.text([:]).isEmpty)
  }
}
