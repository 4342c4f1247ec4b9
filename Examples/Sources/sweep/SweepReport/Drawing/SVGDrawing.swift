import Foundation

/// A drawing in SVG: the same elements are the same bytes.
struct SVGDrawing {
  /// Where a text stands relative to its place.
  enum Anchor: String { case start, middle, end }

  /// The size, in pixels.
  let width: Double
  let height: Double
  /// What is seen, for those who do not see it.
  let description: String
  /// The name of the drawing.
  let title: String

  private var elements: [String] = []

  /// The colours of a light page.
  enum Colour {
    static let text = "#1b1b1b"
    static let faint = "#5f6368"
    static let grid = "#e4e6e8"
    static let bar = "#9fb6cf"
    static let point = "#31568c"
    static let mark = "#a3330a"
  }

  /// An empty drawing.
  init(width: Double, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  /// Adds a straight line.
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: String, width: Double = 1
  ) {
    elements.append(
      """
      <path d="M\(Self.text(x1)) \(Self.text(y1))L\(Self.text(x2)) \(Self.text(y2))" \
      stroke="\(colour)" stroke-width="\(Self.text(width))" fill="none"/>
      """)
  }

  /// Adds a rectangle.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil
  ) {
    elements.append(
      """
      <rect x="\(Self.text(x))" y="\(Self.text(y))" width="\(Self.text(max(0, width)))" \
      height="\(Self.text(max(0, height)))" fill="\(fill)"\
      \(stroke.map { #" stroke="\#($0)""# } ?? "")/>
      """)
  }

  /// Adds points of one colour: strokes of no length with round ends, the shortest that there is.
  mutating func points(
    _ points: [(x: Double, y: Double)], radius: Double, colour: String, opacity: Double
  ) {
    guard !points.isEmpty else { return }
    let path = points.map { "M\(Self.text($0.x)) \(Self.text($0.y))h0" }.joined()
    elements.append(
      """
      <path d="\(path)" stroke="\(colour)" stroke-width="\(Self.text(2 * radius))" \
      stroke-linecap="round" stroke-opacity="\(Self.text(opacity))" fill="none"/>
      """)
  }

  /// Adds a text, in which nothing is markup.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = 11,
    colour: String = Colour.text, isBold: Bool = false, isVertical: Bool = false
  ) {
    let turn = isVertical ? #" transform="rotate(-90 \#(Self.text(x)) \#(Self.text(y)))""# : ""
    elements.append(
      """
      <text x="\(Self.text(x))" y="\(Self.text(y))" text-anchor="\(anchor.rawValue)" \
      font-size="\(Self.text(size))" fill="\(colour)"\(isBold ? #" font-weight="bold""# : "")\(turn)>\
      \(MarkupText.escaped(text))</text>
      """)
  }

  /// The drawing as a file.
  var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.text(width))" \
    height="\(Self.text(height))" viewBox="0 0 \(Self.text(width)) \(Self.text(height))" role="img" \
    font-family="system-ui, 'DejaVu Sans', sans-serif">
    <title>\(MarkupText.escaped(title))</title>
    <desc>\(MarkupText.escaped(description))</desc>
    <rect width="100%" height="100%" fill="#ffffff"/>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  /// A coordinate with at most two decimals.
  private static func text(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.isFinite, abs(hundredths) < 1e12 else { return "0" }
    let whole = Int(hundredths)
    let (units, rest) = whole.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = whole < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(units)" }
    if rest % 10 == 0 { return "\(sign)\(units).\(rest / 10)" }
    return "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
  }
}
