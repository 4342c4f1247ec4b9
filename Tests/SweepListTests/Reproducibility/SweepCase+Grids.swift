import HyperparameterSpace

extension SweepCase {
  static let grids: [SweepCase] = [
    SweepCase(
      "grid", PinnedSpaces.mixed,
      .grid(
        levels: ["batch_size": 4, "épochs": 3, "optimizer": ["adam", "no"]], defaultLevels: 5),
      "f85b6dad84db18c657b0d81190c589392adff80b593771a194529275a7815d39"),
    SweepCase(
      "grid-decimal", PinnedSpaces.decimal,
      .grid(levels: ["momentum": 11, "weight_decay": 9, "thirds": 4, "halves": [0.5, 1, 2.0]]),
      "67d4bd92039f469529f6f3fe864181d687eb414817d8ec0c03dcc8f7eae28dc3"),
    SweepCase(
      "grid-even-shares", PinnedSpaces.evenlyDivided,
      .grid(
        levels: [
          "tenths": 4, "around zero": 4, "small": 3, "width": [512, 64], "even": 6, "size": 3,
        ]),
      "82804beaa5668f5626ebaf839bd4414e4f3f35ecf72d5488cce6055ffea41791"),
    SweepCase(
      "grid-uneven-shares", PinnedSpaces.unevenlyDivided,
      .grid(
        levels: ["tenths": 5, "quarters": 7, "eights": 4, "units": 3, "tenth": [7], "huge": [nil]]),
      "b16b7501d3c3c4899ca7be265ab8e7b618111813bc8b4ad02b5084cec58f314d"),
    SweepCase(
      "grid-reverse-logarithmic", PinnedSpaces.reverse, .grid(defaultLevels: 9),
      "e41ddcf46b14b2677014f6eea509a0acc56fee64faba67afdb0966dbe3b41327"),
    SweepCase(
      "grid-normal", PinnedSpaces.normal,
      .grid(
        levels: ["whole": 3, "distant": 2, "near": 4, "around": 2, "no lower": 3, "far": 2],
        defaultLevels: 1),
      "ebfc0fe3abb202989a942587e738aa8e460823d16e9384ddc885f016e4625b73"),
    SweepCase(
      "grid-skewed", PinnedSpaces.skewed,
      .grid(levels: ["sharp": 1, "near one": 1, "edges": 3, "peak": 1], defaultLevels: 2),
      "a4e526d8055e741afeeacabe1f8fdb2a3ff7a4d01e65f680b28a26d46a333466"),
    SweepCase(
      "grid-rounded", PinnedSpaces.rounded,
      .grid(
        levels: [
          "tenths": 3, "eights": 1, "halves": 3, "cut": [24, 120], "positive": 2, "units": 3,
          "hundredths": 2, "share": 4, "third": 2,
        ]),
      "f0a49ec94b887b15e30212edfb48e69764c908b95488e47458d4cf124c7af3a2"),
    SweepCase(
      "grid-nested", PinnedSpaces.nested,
      .grid(
        levels: ["widths[0]": 2, "widths[1]": 2, "widths[2]": [8, 64], "layers[0].width": 3],
        defaultLevels: 2),
      "cf18cb334889e8ff906d9fabd676605f0f05171fd0999a1d3160491f825b0611"),
    SweepCase(
      "grid-conditional", PinnedSpaces.conditional, .grid(defaultLevels: 2),
      "9ebf7272c8ab5841276b31e475919e6ebbfc1d9e8df3d648af7c92e5be7bb203"),
    SweepCase(
      "grid-forbidden", PinnedSpaces.forbidden, .grid(defaultLevels: 5),
      "82f8f07d8edba1f1e831d03880f6a334a9f8a4dd36175b880e4ee33906468d1a"),
    SweepCase(
      "grid-predicate", PinnedSpaces.predicate, .grid(defaultLevels: 3),
      "18d716a78714504da1f1b708da180dc20daa3289a2ef8fbdcda8ac130da068de"),
    SweepCase(
      "grid-unions", PinnedSpaces.unions, .grid(defaultLevels: 3),
      "e7769aac58a543b99ea7adcd5c3c7fcbe7d07ac01c90a436d72bb4ee7aa25e43"),
  ]

  static let progressiveGrids: [SweepCase] = [
    SweepCase(
      "progressive-grid", PinnedSpaces.mixed, .progressiveGrid(count: 1000),
      "8eb8f0923ee5162e7fae4c6b07d39808076c878f325baf650263ad67bd05e091"),
    SweepCase(
      "progressive-grid-decimal", PinnedSpaces.decimal, .progressiveGrid(count: 700),
      "3b4696a7cc088f81fdbb4231625bc867fc2f65459af5623f3ce44d61e2f1ba2b"),
    SweepCase(
      "progressive-grid-even-shares", PinnedSpaces.evenlyDivided, .progressiveGrid(count: 1200),
      "17a5a7a5f580121b01c5fef60f7f868d0ea4aaff0423fe5c6f26f491051b43f8"),
    SweepCase(
      "progressive-grid-uneven-shares", PinnedSpaces.unevenlyDivided,
      .progressiveGrid(count: 1200),
      "c962894f029656094982247083c7b8e4fa4a96e0c0852cad0e652e2af0116ee3"),
    SweepCase(
      "progressive-grid-extreme", PinnedSpaces.extreme, .progressiveGrid(count: 300),
      "5ebaabbbb5e00f32c9f528547196f4936ed3e062bb0354e3cb3d483538698261"),
    SweepCase(
      "progressive-grid-skewed", PinnedSpaces.skewed, .progressiveGrid(count: 300),
      "3db93b661095e730371eee887d08a143ce27eda4ecb664c0aca71effead76498"),
    SweepCase(
      "progressive-grid-rounded", PinnedSpaces.rounded, .progressiveGrid(count: 300),
      "ee479b364e8cec6520cae8cd98969530bd2313f3554d4f3605788c537fd15791"),
    SweepCase(
      "progressive-grid-reverse", PinnedSpaces.reverse, .progressiveGrid(count: 343),
      "68064a59c0608813b42e7ac5c10753df0feb1e4b13036203d98ad56abdbd7044"),
  ]
}
