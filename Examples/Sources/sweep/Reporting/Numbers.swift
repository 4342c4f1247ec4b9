import Foundation

/// Numbers as tables and progress show them.
enum Numbers {
  /// A number with four significant digits, such as `0.9722` or `1.3e-05`.
  static func short(_ value: Double) -> String {
    String(format: "%.4g", value)
  }

  /// A number of bytes in the unit that suits it, such as `1 byte`, `12 bytes` or `3.4 MB`.
  static func text(byteCount: Int) -> String {
    guard byteCount >= 1_000 else { return "\(byteCount) \(byteCount == 1 ? "byte" : "bytes")" }
    var (value, unit) = (Double(byteCount) / 1e3, "kB")
    for next in ["MB", "GB", "TB"] where value >= 999.95 {
      (value, unit) = (value / 1e3, next)
    }
    return String(format: "%.1f ", value) + unit
  }

  /// How many bytes in a second, such as `31.2 MB/s`.
  static func text(bytesPerSecond rate: Double) -> String {
    "\(text(byteCount: Int(min(rate, 1e18))))/s"
  }

  /// How many things in a second, a minute or an hour, whichever makes it one at least: `12/s`,
  /// `1.5/min`.
  static func text(perSecond rate: Double) -> String {
    let units = [(1.0, "s"), (60, "min"), (3_600, "h")]
    let (seconds, unit) = units.first { rate * $0.0 >= 0.95 } ?? (3_600, "h")
    let number = rate * seconds
    return String(format: number >= 9.95 ? "%.0f/" : "%.1f/", number) + unit
  }

  /// A duration in the units that suit it, such as `0.3 s`, `12 s`, `2 min 5 s` or `1 h 3 min`.
  static func text(_ duration: Duration) -> String {
    let (whole, fraction) = duration.components
    let tenths = whole * 10 + fraction / 100_000_000_000_000_000
    if tenths < 100 { return "\(tenths / 10).\(tenths % 10) s" }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// A duration, rounded up to whole seconds, such as `1 s`, `12 s` or `2 min 5 s`.
  static func text(wholeSeconds duration: Duration) -> String {
    let seconds = max(1, Int((duration / .seconds(1)).rounded(.up)))
    return seconds < 10 ? "\(seconds) s" : text(.seconds(seconds))
  }

  /// Metrics as `accuracy=0.97 loss=0.11`, by name.
  static func text(_ metrics: [String: Double]) -> String {
    metrics.sorted { $0.key < $1.key }
      .map { "\($0.key.printable)=\(short($0.value))" }
      .joined(separator: " ")
  }
}
