/// What libFuzzer calls with each input; a wrong answer of the library ends the process.
///
/// The first byte says what the others are: a text to read, or values to write and read back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  // No text begins so, in UTF-8 or UTF-16.
  if bytes.first == 0xFD {
    WritingCheck(bytes.dropFirst()).run()
  } else {
    ReadingCheck(bytes).run()
  }
  return 0
}

/// Ends the process with what was found, and in what.
func fail(_ finding: String, in bytes: [UInt8]) -> Never {
  let text = bytes.map { byte in
    switch byte {
    case 0x0A: "\\n\n"
    case 0x5C: "\\\\"
    case 0x20..<0x7F: String(UnicodeScalar(byte))
    default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }.joined()
  fatalError("\(finding)\n---\n\(text)\n---")
}
