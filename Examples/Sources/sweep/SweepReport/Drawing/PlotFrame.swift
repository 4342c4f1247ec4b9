/// The rectangle that a plot is drawn in.
struct PlotFrame {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// The part of the frame that values of an axis take, where it leaves room at its ends.
  func inner(_ axis: PlotAxis, isVertical: Bool = false) -> PlotFrame {
    let (left, top) = isVertical ? (0, axis.inset * height) : (axis.inset * width, 0)
    return PlotFrame(
      x: x + left, y: y + top, width: width - 2 * left, height: height - 2 * top)
  }

  /// The pixel of a place of a horizontal axis.
  func horizontal(_ place: Double) -> Double { x + place * width }

  /// The pixel of a place of a vertical axis, which ascends.
  func vertical(_ place: Double) -> Double { y + (1 - place) * height }
}

extension SVGDrawing {
  /// Draws a frame and the lines of its ticks.
  mutating func frame(_ frame: PlotFrame, x: PlotAxis?, y: PlotAxis?) {
    for tick in x?.ticks ?? [] {
      let place = frame.horizontal(tick.place)
      line(place, frame.y, place, frame.y + frame.height, colour: Colour.grid)
    }
    for tick in y?.ticks ?? [] {
      let place = frame.vertical(tick.place)
      line(frame.x, place, frame.x + frame.width, place, colour: Colour.grid)
    }
    rectangle(
      x: frame.x, y: frame.y, width: frame.width, height: frame.height, fill: "none",
      stroke: Colour.faint)
  }

  /// Writes ticks and name below a frame.
  mutating func below(_ frame: PlotFrame, _ axis: PlotAxis) {
    let room = Int(frame.width / Double(max(1, axis.ticks.count)) / 6)
    let longest = axis.ticks.map(\.text.count).max() ?? 0
    // Of numbers some are left out rather than cut.
    let stride = axis.inset > 0 ? longest / max(1, room) + 1 : 1
    for (number, tick) in axis.ticks.enumerated() where number.isMultiple(of: stride) {
      text(
        tick.text.shortened(to: max(3, room * stride)), x: frame.horizontal(tick.place),
        y: frame.y + frame.height + 14, anchor: .middle, size: 10, colour: Colour.faint)
    }
    text(
      axis.name.printable.shortened(to: Int(frame.width / 6.5)), x: frame.x + frame.width / 2,
      y: frame.y + frame.height + 30, anchor: .middle, size: 12)
  }

  /// Writes ticks and name on the left of a frame.
  mutating func beside(_ frame: PlotFrame, _ axis: PlotAxis) {
    for tick in axis.ticks {
      text(
        tick.text.shortened(to: 9), x: frame.x - 6, y: frame.vertical(tick.place) + 3.5,
        anchor: .end,
        size: 10, colour: Colour.faint)
    }
    text(
      axis.name.printable.shortened(to: Int(frame.height / 6.5)), x: frame.x - 68,
      y: frame.y + frame.height / 2, anchor: .middle, size: 12, isVertical: true)
  }

  /// Draws how many values each part of an axis has, and how many it should.
  ///
  /// - Parameter isVertical: Whether the axis ascends, and bars grow to the right.
  mutating func histogram(_ strata: Strata, in frame: PlotFrame, isVertical: Bool = false) {
    let most = Double(strata.counts.max() ?? 0)
    let largest = max(1, most, strata.expected.max() ?? 0) * 1.1
    let number = Double(strata.counts.count)
    for (part, count) in strata.counts.enumerated() {
      let (start, end) = (Double(part) / number, Double(part + 1) / number)
      let gap = strata.labels == nil ? 0.5 : 2.0
      let length = Double(count) / largest
      let expected = strata.expected[part] / largest
      if isVertical {
        let (top, bottom) = (frame.vertical(end), frame.vertical(start))
        rectangle(
          x: frame.x, y: top + gap, width: length * frame.width, height: bottom - top - 2 * gap,
          fill: Colour.bar)
        let place = frame.horizontal(expected)
        line(place, top, place, bottom, colour: Colour.mark)
      } else {
        let (left, right) = (frame.horizontal(start), frame.horizontal(end))
        rectangle(
          x: left + gap, y: frame.vertical(length), width: right - left - 2 * gap,
          height: length * frame.height, fill: Colour.bar)
        let place = frame.vertical(expected)
        line(left, place, right, place, colour: Colour.mark)
      }
    }
    line(
      frame.x, frame.y + frame.height, isVertical ? frame.x : frame.x + frame.width,
      isVertical ? frame.y : frame.y + frame.height, colour: Colour.faint)
  }
}
