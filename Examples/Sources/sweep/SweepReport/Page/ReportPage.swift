import Crypto
import Foundation

/// A report as one HTML file that needs nothing else.
///
/// Data go in as JSON and nowhere else, and are shown as text. What may run and how it looks is named
/// by its SHA-256 in the page's own policy: whatever a value might do, it is no script.
struct ReportPage {
  /// What is shown.
  let data: ReportData

  /// The page.
  func html() throws -> String {
    let (style, library, scripts) = (PageFile.style, PageFile.library, PageFile.scripts)
    return Self.fill(
      PageFile.template,
      [
        "policy": """
        default-src 'none'; style-src \(Self.source(style)); \
        script-src \(Self.source(library)) \(Self.source(scripts)); \
        base-uri 'none'; form-action 'none'
        """,
        "title": MarkupText.escaped("Sweep report: \(data.list.path.printable)"),
        "style": style,
        "library": library,
        "scripts": scripts,
        "data": try Self.json(of: data),
      ])
  }

  /// Puts texts in the place of marks, once: a text that looks like a mark stays as it is.
  static func fill(_ template: String, _ texts: [String: String]) -> String {
    var parts = template.components(separatedBy: "{{")
    var page = parts.removeFirst()
    for part in parts {
      guard let end = part.firstRange(of: "}}"), let text = texts[String(part[..<end.lowerBound])]
      else {
        page += "{{\(part)"
        continue
      }
      page += text
      page += part[end.upperBound...]
    }
    return page
  }

  /// JSON that ends no script and begins no comment: `<`, `>` and `&` stand as escapes, as do U+2028
  /// and U+2029.
  static func json(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text: [UInt8] = []
    let bytes = [UInt8](try encoder.encode(value))
    text.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      // In JSON these are in strings alone.
      case UInt8(ascii: "<"): text += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): text += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): text += Array("\\u0026".utf8)
      case 0xE2 where bytes[position...].starts(with: [0xE2, 0x80, 0xA8]):
        text += Array("\\u2028".utf8)
        position += 2
      case 0xE2 where bytes[position...].starts(with: [0xE2, 0x80, 0xA9]):
        text += Array("\\u2029".utf8)
        position += 2
      default: text.append(byte)
      }
      position += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// How a policy names a text.
  private static func source(_ text: String) -> String {
    "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }
}
