import InternalFileSystem

/// The names of files that the store makes for a moment, and that a kill leaves.
enum TemporaryName {
  /// Whether it is a file that was to get another name: `.tmp-<id>-<name>`.
  static func isOfFile(_ name: FileName) -> Bool {
    name.text.hasPrefix(".tmp-") && hasID(name.text.utf8.dropFirst(5).prefix(32))
      && name.text.utf8.dropFirst(37).first == UInt8(ascii: "-")
  }

  /// Whether it is a file that told the time: `.probe-<id>`.
  static func isOfProbe(_ name: FileName) -> Bool {
    name.text.hasPrefix(".probe-") && hasID(name.text.utf8.dropFirst(7))
  }

  /// Whether it is what `UniqueName` makes: 32 lower-case hexadecimal digits.
  private static func hasID(_ text: some Collection<UInt8>) -> Bool {
    text.count == 32
      && text.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}
