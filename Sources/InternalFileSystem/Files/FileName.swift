/// A name in a folder as the file system keeps it: bytes, which need not be UTF-8.
///
/// A name that is not UTF-8 cannot be told by its text, which is for people then. Whatever is
/// listed can be examined, renamed and removed by its bytes.
package struct FileName: Hashable, Sendable {
  /// The bytes, and a NUL after them.
  let cString: [CChar]

  /// The name of these bytes.
  init(bytes: some Sequence<UInt8>) {
    cString = bytes.map { CChar(truncatingIfNeeded: $0) } + [0]
  }

  /// The name of this text.
  package init(_ text: String) {
    self.init(bytes: text.utf8)
  }

  /// The name as text; what is not UTF-8 in it is U+FFFD.
  package var text: String {
    String(decoding: cString.dropLast().map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
  }

  /// Whether it is "." or "..", the folder itself or the one that it is in.
  var isSelfOrParent: Bool {
    cString.count <= 3 && cString.dropLast().allSatisfy { $0 == CChar(UInt8(ascii: ".")) }
  }
}
