#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file as any trainer writes it, by the C library, without a thought for what may go wrong.
enum PlainFile {
  static func write(_ content: [UInt8], to path: String) throws {
    guard let file = unsafe fopen(path, "wb") else { throw Misuse(text: "\(path): errno \(errno)") }
    let written = unsafe fwrite(content, 1, content.count, file)
    guard unsafe fclose(file) == 0, written == content.count else {
      throw Misuse(text: "\(path): errno \(errno)")
    }
  }
}

/// Prints an answer at once.
func answer(_ line: String) {
  print(line)
  _ = fflush(nil)
}
