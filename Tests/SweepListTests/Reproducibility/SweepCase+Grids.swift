import HyperparameterSpace

extension SweepCase {
  static let grids: [SweepCase] = [
    SweepCase(
      "grid", PinnedSpaces.mixed,
      .grid(
        levels: ["batch_size": 4, "épochs": 3, "optimizer": ["adam", "no"]], defaultLevels: 5),
      ""),
    SweepCase(
      "grid-decimal", PinnedSpaces.decimal,
      .grid(levels: ["momentum": 11, "weight_decay": 9, "thirds": 4, "halves": [0.5, 1, 2.0]]),
      ""),
    SweepCase(
      "grid-even-shares", PinnedSpaces.evenlyDivided,
      .grid(
        levels: [
          "tenths": 4, "around zero": 4, "small": 3, "width": [512, 64], "even": 6, "size": 3,
        ]),
      ""),
    SweepCase(
      "grid-uneven-shares", PinnedSpaces.unevenlyDivided,
      .grid(
        levels: ["tenths": 5, "quarters": 7, "eights": 4, "units": 3, "tenth": [7], "huge": [nil]]),
      ""),
    SweepCase("grid-reverse-logarithmic", PinnedSpaces.reverse, .grid(defaultLevels: 9), ""),
    SweepCase(
      "grid-normal", PinnedSpaces.normal,
      .grid(
        levels: ["whole": 3, "distant": 2, "near": 4, "around": 2, "no lower": 3, "far": 2],
        defaultLevels: 1),
      ""),
    SweepCase(
      "grid-skewed", PinnedSpaces.skewed,
      .grid(levels: ["sharp": 1, "near one": 1, "edges": 3, "peak": 1], defaultLevels: 2), ""),
    SweepCase(
      "grid-rounded", PinnedSpaces.rounded,
      .grid(
        levels: [
          "tenths": 3, "eights": 1, "halves": 3, "cut": [24, 120], "positive": 2, "units": 3,
          "hundredths": 2, "share": 4, "third": 2,
        ]),
      ""),
    SweepCase(
      "grid-nested", PinnedSpaces.nested,
      .grid(
        levels: ["widths[0]": 2, "widths[1]": 2, "widths[2]": [8, 64], "layers[0].width": 3],
        defaultLevels: 2),
      ""),
    SweepCase("grid-conditional", PinnedSpaces.conditional, .grid(defaultLevels: 2), ""),
    SweepCase("grid-forbidden", PinnedSpaces.forbidden, .grid(defaultLevels: 5), ""),
    SweepCase("grid-predicate", PinnedSpaces.predicate, .grid(defaultLevels: 3), ""),
    SweepCase("grid-unions", PinnedSpaces.unions, .grid(defaultLevels: 3), ""),
  ]

  static let progressiveGrids: [SweepCase] = [
    SweepCase("progressive-grid", PinnedSpaces.mixed, .progressiveGrid(count: 1000), ""),
    SweepCase("progressive-grid-decimal", PinnedSpaces.decimal, .progressiveGrid(count: 2500), ""),
    SweepCase(
      "progressive-grid-even-shares", PinnedSpaces.evenlyDivided, .progressiveGrid(count: 1200),
      ""),
    SweepCase(
      "progressive-grid-uneven-shares", PinnedSpaces.unevenlyDivided,
      .progressiveGrid(count: 1200), ""),
    SweepCase("progressive-grid-extreme", PinnedSpaces.extreme, .progressiveGrid(count: 300), ""),
    SweepCase("progressive-grid-skewed", PinnedSpaces.skewed, .progressiveGrid(count: 300), ""),
    SweepCase("progressive-grid-rounded", PinnedSpaces.rounded, .progressiveGrid(count: 300), ""),
    SweepCase("progressive-grid-reverse", PinnedSpaces.reverse, .progressiveGrid(count: 343), ""),
  ]
}
