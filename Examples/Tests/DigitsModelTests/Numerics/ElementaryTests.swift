import Foundation
import Testing

@testable import DigitsModel

@Suite struct ElementaryTests {
  @Test func `exp is that of the C library`() {
    for step in -6990...6990 {
      let value = Double(step) / 10
      let expected = Foundation.exp(value)
      #expect(abs(Elementary.exp(value) / expected - 1) < 0x1p-40, "of \(value)")
    }
  }

  @Test func `exp has the right limits`() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(-701) == 0)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(701) == .infinity)
    #expect(Elementary.exp(.nan).isNaN)
  }

  @Test func `log is that of the C library`() {
    var value = 1e-300
    while value < 1e300 {
      let expected = Foundation.log(value)
      let limit = 1e-14 * max(1, abs(expected))
      #expect(abs(Elementary.log(value) - expected) < limit, "of \(value)")
      value *= 1.37
    }
    #expect(Elementary.log(0).isNaN)
    #expect(Elementary.log(.infinity).isNaN)
    #expect(Elementary.log(.nan).isNaN)
  }

  @Test func `tanh and sigmoid are those of the C library`() {
    for step in -4000...4000 {
      let value = Float(step) / 100
      let tanh = Float(Foundation.tanh(Double(value)))
      #expect(abs(Elementary.tanh(value) - tanh) <= tanh.magnitude.ulp, "of \(value)")
      let sigmoid = Float(1 / (1 + Foundation.exp(-Double(value))))
      #expect(abs(Elementary.sigmoid(value) - sigmoid) <= sigmoid.ulp, "of \(value)")
    }
    for small: Float in [0, 1e-30, 1e-10, 1e-5, 1.2e-4, 1.3e-4, 1e-3] {
      let tanh = Float(Foundation.tanh(Double(small)))
      #expect(abs(Elementary.tanh(small) - tanh) <= tanh.ulp, "of \(small)")
      #expect(Elementary.tanh(-small) == -Elementary.tanh(small))
    }
    #expect(Elementary.tanh(.infinity) == 1 && Elementary.tanh(-.infinity) == -1)
    #expect(Elementary.sigmoid(.infinity) == 1 && Elementary.sigmoid(-.infinity) == 0)
    #expect(Elementary.tanh(.nan).isNaN && Elementary.sigmoid(.nan).isNaN)
  }
}
