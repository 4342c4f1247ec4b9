/// The coverage of a design in SVG: each pair of hyperparameters, and each alone.
struct CoveragePlot {
  private let data: ReportData
  private let drawn: [Int]
  private let shown: [(axis: ParameterAxis, plot: PlotAxis, strata: Strata?)]

  /// How many hyperparameters are drawn at most.
  static let most = 8
  /// How many points a panel has at most.
  static let mostPoints = 2_000

  /// The plot of a report.
  init(_ data: ReportData) {
    self.data = data
    shown = data.axes.filter(\.varies).prefix(Self.most)
      .map { ($0, PlotAxis($0), Strata($0)) }
    drawn = Self.sample(of: data.list.count)
  }

  /// The indices that are drawn: all, or some at random.
  ///
  /// Even distances in a list would show the pattern of its design and not its coverage.
  private static func sample(of count: Int) -> [Int] {
    guard count > mostPoints else { return Array(0..<count) }
    return (0..<count).map { (order: scrambled($0), index: $0) }.sorted { $0 < $1 }
      .prefix(mostPoints).map(\.index).sorted()
  }

  /// A number that looks random, the same for an index every time.
  ///
  /// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA (2014).
  private static func scrambled(_ index: Int) -> UInt64 {
    var bits = UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The drawing as a file.
  var svg: String {
    switch shown.count {
    case 0: message("Nothing varies: all paramsets are the same.")
    case 2: joint
    default: matrix
    }
  }

  // MARK: - Forms

  /// Two hyperparameters: points, and on two sides how many lie in each stratum.
  private var joint: String {
    let (left, top, side, margin, gap) = (84.0, notes.isEmpty ? 74.0 : 92, 330.0, 76.0, 8.0)
    var drawing = drawing(
      width: left + side + gap + margin + 16, height: top + margin + gap + side + 46)
    let points = PlotFrame(x: left, y: top + margin + gap, width: side, height: side)
    pair(0, 1, in: points, &drawing)
    drawing.below(points, shown[0].plot)
    drawing.beside(points, shown[1].plot)
    if let strata = shown[0].strata {
      let frame = PlotFrame(x: left, y: top, width: side, height: margin)
      drawing.histogram(strata, in: frame.inner(shown[0].plot))
    }
    if let strata = shown[1].strata {
      let frame = PlotFrame(x: left + side + gap, y: points.y, width: margin, height: side)
      drawing.histogram(
        strata, in: frame.inner(shown[1].plot, isVertical: true), isVertical: true)
    }
    return drawing.svg
  }

  /// Any number: pairs below a diagonal of strata.
  private var matrix: String {
    let number = shown.count
    let (left, top, gap) = (84.0, notes.isEmpty ? 74.0 : 92, 12.0)
    let side = number == 1 ? 380.0 : number == 3 ? 210 : max(110, 600 / Double(number))
    let extent = Double(number) * (side + gap)
    var drawing = drawing(width: max(470, left + extent + 8), height: top + extent + 40)
    for row in 0..<number {
      for column in 0...row {
        let frame = PlotFrame(
          x: left + Double(column) * (side + gap), y: top + Double(row) * (side + gap),
          width: side, height: side)
        if row == column {
          if let strata = shown[row].strata {
            drawing.histogram(strata, in: frame.inner(shown[row].plot))
          }
          drawing.text(
            shown[row].plot.name.printable.shortened(to: Int(side / 6.5)), x: frame.x + 2,
            y: frame.y - 2, size: 11, isBold: true)
        } else {
          pair(column, row, in: frame, &drawing)
        }
        if row == number - 1 { drawing.below(frame, shown[column].plot) }
        if column == 0, row > 0 { drawing.beside(frame, shown[row].plot) }
      }
    }
    return drawing.svg
  }

  private func pair(_ x: Int, _ y: Int, in frame: PlotFrame, _ drawing: inout SVGDrawing) {
    drawing.frame(frame, x: shown[x].plot, y: shown[y].plot)
    let points = drawn.compactMap { index in
      shown[x].plot.places[index].flatMap { horizontal in
        shown[y].plot.verticalPlaces[index].map {
          (x: frame.horizontal(horizontal), y: frame.vertical($0))
        }
      }
    }
    let radius = points.count <= 100 ? 2.6 : points.count <= 500 ? 1.8 : 1.1
    drawing.points(
      points, radius: radius, colour: SVGDrawing.Colour.point,
      opacity: points.count <= 500 ? 0.9 : 0.6)
  }

  // MARK: - Words

  private func drawing(width: Double, height: Double) -> SVGDrawing {
    let title = (data.list.design ?? data.list.path).printable
    var drawing = SVGDrawing(
      width: width, height: height, title: "Coverage: \(title)",
      description: ([facts] + notes).joined(separator: " "))
    drawing.text(title.shortened(to: Int(width / 8.5)), x: 12, y: 22, size: 14, isBold: true)
    var y = 40.0
    for line in [facts, discrepancy, notes.joined(separator: " ")] where !line.isEmpty {
      drawing.text(
        line.shortened(to: Int(width / 5.6)), x: 12, y: y, size: 11,
        colour: SVGDrawing.Colour.faint)
      y += 15
    }
    return drawing
  }

  private var facts: String {
    let number = data.axes.count(where: \.varies)
    let names = number == 1 ? "1 hyperparameter varies" : "\(number) hyperparameters vary"
    return "\(data.list.count) paramsets, \(names); bars: per stratum, lines: expected."
  }

  private var discrepancy: String {
    guard let coverage = data.coverage else { return "" }
    return """
      Squared centred discrepancy \(Numbers.short(coverage.discrepancy)); \
      of random draws \(Numbers.short(coverage.randomMean)) on average.
      """
  }

  private var notes: [String] {
    var notes: [String] = []
    if data.axes.count(where: \.varies) > Self.most {
      notes.append("The first \(Self.most) are drawn.")
    }
    if drawn.count < data.list.count {
      notes.append("Of the points \(drawn.count) are drawn, chosen at random.")
    }
    return notes
  }

  private func message(_ text: String) -> String {
    var drawing = drawing(width: 470, height: 120)
    drawing.text(text, x: 12, y: 100, size: 12)
    return drawing.svg
  }
}
