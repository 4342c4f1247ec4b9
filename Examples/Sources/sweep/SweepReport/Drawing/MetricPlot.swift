/// A metric against each hyperparameter in SVG.
struct MetricPlot {
  private let data: ReportData
  private let name: String
  /// The models with a finite number: the index of each, and the number.
  private let points: [(index: Int, value: Double)]
  /// How many values are no finite numbers.
  private let left: Int
  private let entries: [ReportImportance.Entry]

  private static let columns = 3
  private static let (width, height) = (230.0, 170.0)

  /// The plot of the metric that a report begins with.
  init(_ data: ReportData) {
    self.data = data
    guard let models = data.run?.models, let chosen = models.chosen else {
      (name, points, left, entries) = ("metric", [], 0, [])
      return
    }
    let metric = models.metrics[chosen]
    name = metric.name
    var points: [(index: Int, value: Double)] = []
    var left = 0
    for (index, cell) in zip(models.indices, metric.values) {
      switch cell {
      case .number(let value): points.append((index, value))
      case .text: left += 1
      case .integer, .missing: break
      }
    }
    self.points = points
    self.left = left
    entries = data.run?.importance[chosen].entries ?? []
  }

  /// The drawing as a file.
  var svg: String {
    guard !points.isEmpty, !entries.isEmpty else {
      var drawing = SVGDrawing(width: 480, height: 70, title: title, description: facts)
      drawing.text(title, x: 12, y: 26, size: 14, isBold: true)
      drawing.text(facts, x: 12, y: 50, size: 12)
      return drawing.svg
    }
    let columns = min(Self.columns, entries.count)
    let rows = (entries.count - 1) / columns + 1
    let (left, top, gapX, gapY) = (84.0, 74.0, 22.0, 62.0)
    var drawing = SVGDrawing(
      width: max(480, left + Double(columns) * (Self.width + gapX) + 8),
      height: top + Double(rows) * (Self.height + gapY), title: title, description: facts)
    drawing.text(
      title.shortened(to: Int(drawing.width / 8.5)), x: 12, y: 22, size: 14, isBold: true)
    drawing.text(
      facts.shortened(to: Int(drawing.width / 5.6)), x: 12, y: 40, size: 11,
      colour: SVGDrawing.Colour.faint)
    let axis = PlotAxis(name: name, numbers: points.map(\.value), scale: scale)
    for (number, entry) in entries.enumerated() {
      let frame = PlotFrame(
        x: left + Double(number % columns) * (Self.width + gapX),
        y: top + Double(number / columns) * (Self.height + gapY), width: Self.width,
        height: Self.height)
      panel(entry, axis, in: frame, isFirst: number % columns == 0, &drawing)
    }
    return drawing.svg
  }

  private func panel(
    _ entry: ReportImportance.Entry, _ metric: PlotAxis, in frame: PlotFrame, isFirst: Bool,
    _ drawing: inout SVGDrawing
  ) {
    let axis = PlotAxis(data.axes[entry.parameter])
    drawing.frame(frame, x: axis, y: metric)
    var bands: [[(x: Double, y: Double)]] = Array(repeating: [], count: Viridis.bandCount)
    for (position, point) in points.enumerated() {
      guard let x = axis.places[point.index], let y = metric.verticalPlaces[position] else {
        continue
      }
      bands[Viridis.band(of: y)].append((frame.horizontal(x), frame.vertical(y)))
    }
    let radius = points.count <= 200 ? 2.6 : points.count <= 1_000 ? 1.8 : 1.1
    for (band, points) in bands.enumerated() {
      drawing.points(points, radius: radius, colour: Viridis.colours[band], opacity: 0.85)
    }
    let share = entry.share.map { "explains \(Int(($0.share * 100).rounded())) % of the variance" }
    drawing.text(
      share ?? "too few models to say what it explains", x: frame.x, y: frame.y - 5, size: 10,
      colour: SVGDrawing.Colour.faint)
    drawing.below(frame, axis)
    if isFirst { drawing.beside(frame, metric) }
  }

  /// Logarithmic where the numbers are of several orders of magnitude.
  private var scale: AxisScale {
    let (low, high) = (points.map(\.value).min() ?? 0, points.map(\.value).max() ?? 0)
    return low > 0 && high / low >= 1_000 ? .logarithmic : .linear
  }

  private var title: String { "\(name.printable) against each hyperparameter" }

  private var facts: String {
    guard let models = data.run?.models, !models.indices.isEmpty else {
      return "There is no model yet."
    }
    guard !points.isEmpty else { return "No model has a metric that is a finite number." }
    var text = "\(points.count) models of \(data.list.count) paramsets"
    if left > 0 { text += "; \(left) with NaN or an infinity are left out" }
    let order =
      models.minimize ? points.min { $0.value < $1.value } : points.max { $0.value < $1.value }
    if let order { text += "; best: \(Numbers.short(order.value)) of index \(order.index)" }
    return "\(text)."
  }
}
