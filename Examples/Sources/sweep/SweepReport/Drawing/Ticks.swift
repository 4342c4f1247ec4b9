import Foundation

/// The numbers that are written at an axis.
enum Ticks {
  /// Round numbers between two, about as many as wanted.
  static func of(_ scale: AxisScale, low: Double, high: Double, about count: Int) -> [Double] {
    guard low < high else { return [low] }
    switch scale {
    case .linear: return linear(low: low, high: high, about: count)
    case .logarithmic:
      let powers = powersOfTen(low: low, high: high, about: count)
      return powers.count >= 2 ? powers : linear(low: low, high: high, about: count)
    case .reverseLogarithmic:
      // 0.9, 0.99, 0.999: one less powers of ten.
      let distances = powersOfTen(low: 1 - high, high: 1 - low, about: count)
      return distances.count >= 2
        ? distances.reversed().map { 1 - $0 } : linear(low: low, high: high, about: count)
    }
  }

  private static func linear(low: Double, high: Double, about count: Int) -> [Double] {
    let rough = (high - low) / Double(max(1, count))
    let power = pow(10, floor(log10(rough)))
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? 10 * power
    guard step > 0, step.isFinite else { return [low, high] }
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard last >= first, last - first < 100 else { return [low, high] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  private static func powersOfTen(low: Double, high: Double, about count: Int) -> [Double] {
    guard low > 0 else { return [] }
    let first = Int((log10(low) - 1e-9).rounded(.up))
    let last = Int((log10(high) + 1e-9).rounded(.down))
    guard first <= last else { return [] }
    let stride = max(1, Int((Double(last - first) / Double(max(1, count))).rounded(.up)))
    return Swift.stride(from: first, through: last, by: stride).map { pow(10, Double($0)) }
  }

  /// A number at an axis, short.
  static func text(_ value: Double) -> String {
    abs(value) < 1e-15 ? "0" : String(format: "%.3g", value)
  }
}
