import InternalFileSystem

/// The names of files that the store makes for a moment, and that a kill leaves.
enum TemporaryName {
  /// Whether it is a file that was to get another name: `.tmp-<id>-<name>`.
  static func isOfFile(_ name: FileName) -> Bool {
    name.text.hasPrefix(".tmp-") && UniqueName.isOne(name.text.utf8.dropFirst(5).prefix(32))
      && name.text.utf8.dropFirst(37).first == UInt8(ascii: "-")
  }

  /// Whether it is a file that told the time: `.probe-<id>`.
  static func isOfProbe(_ name: FileName) -> Bool {
    name.text.hasPrefix(".probe-") && UniqueName.isOne(name.text.utf8.dropFirst(7))
  }
}
