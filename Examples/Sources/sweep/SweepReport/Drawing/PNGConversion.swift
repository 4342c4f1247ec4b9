import Foundation

/// SVG as PNG, by librsvg's program.
enum PNGConversion {
  /// The program.
  static let tool = ExternalTool(
    name: "rsvg-convert", remedy: "install the package librsvg2-bin, or give --format svg")

  /// The PNG of a drawing, at twice its size, for screens of many pixels.
  ///
  /// - Throws: ``CommandError`` where the program is missing, ``ExternalTool/Failure`` where it
  ///   failed.
  static func png(of svg: String) async throws -> [UInt8] {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let (source, target) = (scratch.path(for: "report.svg"), scratch.path(for: "report.png"))
    try scratch.write(svg, to: "report.svg")
    _ = try await tool.run(["--zoom", "2", "--output", target, source])
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: target)))
    } catch {
      throw CommandError("\(target): cannot be read: \(FileAccess.cause(of: error))")
    }
  }
}
