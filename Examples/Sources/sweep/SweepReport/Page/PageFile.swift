import CReportPage

/// The files of the page that are compiled in.
enum PageFile {
  /// The page, with a mark `{{name}}` where each of the others goes.
  static var template: String { unsafe text(of: report_page_template()) }
  /// The style sheet.
  static var style: String { unsafe text(of: report_page_style()) }
  /// D3.
  static var library: String { unsafe text(of: report_page_library()) }
  /// The page's own scripts.
  static var scripts: String { unsafe text(of: report_page_scripts()) }

  private static func text(of part: report_page_part) -> String {
    let bytes = unsafe UnsafeBufferPointer(start: part.bytes, count: Int(part.size))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
