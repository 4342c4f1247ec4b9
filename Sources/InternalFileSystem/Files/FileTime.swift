/// A point in time as file systems keep it: since 1970-01-01 00:00 UTC.
package struct FileTime: Hashable, Sendable {
  /// Whole seconds since 1970-01-01 00:00 UTC.
  package let seconds: Int64
  /// Nanoseconds within the second, `0..<1_000_000_000`.
  package let nanoseconds: Int

  /// A point in time.
  package init(seconds: Int64, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The seconds from `other` to this time; negative when `other` is later.
  package func secondsSince(_ other: FileTime) -> Double {
    Double(seconds - other.seconds) + Double(nanoseconds - other.nanoseconds) / 1e9
  }

  /// The time as ISO-8601 text in UTC with milliseconds, such as `1970-01-01T00:00:00.000Z`.
  package var iso8601: String {
    let day = Self.floorDivide(seconds, by: 86_400)
    let second = seconds - day * 86_400
    let date = Self.civilDate(dayNumber: day)
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, to: 2) }
    return
      "\(Self.padded(date.year, to: 4))-\(Self.padded(date.month, to: 2))-"
      + "\(Self.padded(date.day, to: 2))T\(clock.joined(separator: ":"))."
      + "\(Self.padded(Int64(nanoseconds / 1_000_000), to: 3))Z"
  }

  /// The proleptic Gregorian date of a day counted from 1970-01-01.
  ///
  /// The method is `civil_from_days` of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms":
  /// years that begin in March put the leap day last, and 400 of them have 146,097 days.
  private static func civilDate(dayNumber: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = dayNumber + 719_468
    let era = floorDivide(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func padded(_ value: Int64, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
