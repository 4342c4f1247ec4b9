import InternalFileSystem

/// The record that an attempt failed: a file whose name tells why, with the whole reason inside.
///
/// The name is `<index>.<attempt>.<milliseconds since 1970>.<reason>`. In the reason, whatever is not
/// printable ASCII, `/` and `%` are written `%XX`, and what does not fit is cut off with `...`.
struct FailureMarker {
  private static let nameLimit = 255
  private static let cutMark = "..."

  let index: Int
  let attempt: Int
  let time: FileTime
  let reason: String
  let name: String

  /// The marker of a failure.
  init(index: Int, attempt: Int, time: FileTime, reason: String) {
    let milliseconds = time.seconds * 1_000 + Int64(time.nanoseconds / 1_000_000)
    let head = "\(index).\(attempt).\(milliseconds)."
    self.index = index
    self.attempt = attempt
    self.time = time
    self.reason = reason
    name = head + Self.encode(reason, limit: Self.nameLimit - head.utf8.count)
  }

  /// Reads a marker's name; `nil` for the name of something else.
  init?(name: String) {
    let parts = name.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let index = DecimalText.value(of: parts[0].utf8),
      let attempt = DecimalText.value(of: parts[1].utf8),
      let milliseconds = DecimalText.value(of: parts[2].utf8)
    else {
      return nil
    }
    self.index = index
    self.attempt = attempt
    time = FileTime(
      seconds: Int64(milliseconds / 1_000), nanoseconds: milliseconds % 1_000 * 1_000_000)
    reason = Self.decode(parts[3])
    self.name = name
  }

  /// The failure as the status tells it.
  var failure: FailedAttempt {
    FailedAttempt(index: index, attempt: attempt, reason: reason, recordedAt: time.iso8601)
  }

  private static func encode(_ reason: String, limit: Int) -> String {
    var text = ""
    var textBeforeCut = ""
    for byte in reason.utf8 {
      let isPlain =
        (0x20...0x7e).contains(byte) && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "%")
      let digits = String(byte, radix: 16, uppercase: true)
      text +=
        isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
      if text.utf8.count <= limit - cutMark.utf8.count {
        textBeforeCut = text
      } else if text.utf8.count > limit {
        return textBeforeCut + cutMark
      }
    }
    return text
  }

  private static func decode(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
