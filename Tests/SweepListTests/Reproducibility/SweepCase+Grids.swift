import HyperparameterSpace

extension SweepCase {
  static let grids: [SweepCase] = [
    SweepCase(
      "grid", PinnedSpaces.mixed,
      .grid(
        levels: ["batch_size": 4, "épochs": 3, "optimizer": ["adam", "no"]], defaultLevels: 5),
      "75b13bb78e43495812bf153288062e3855233176a43dd72a31cc05d0348fee0c"),
    SweepCase(
      "grid-decimal", PinnedSpaces.decimal,
      .grid(levels: ["momentum": 11, "weight_decay": 9, "thirds": 4, "halves": [0.5, 1, 2.0]]),
      "7edcee5d3d855a937cdd7eab0e06163cd140879360cef0d64a7d5258ff9cde02"),
    SweepCase(
      "grid-even-shares", PinnedSpaces.evenlyDivided,
      .grid(
        levels: [
          "tenths": 4, "around zero": 4, "small": 3, "width": [512, 64], "even": 6, "size": 3,
        ]),
      "8aa77cf29f3a5c2314b0e2a036b738bc3fb0e1310c2f8975fdd18279a385de9d"),
    SweepCase(
      "grid-uneven-shares", PinnedSpaces.unevenlyDivided,
      .grid(
        levels: ["tenths": 5, "quarters": 7, "eights": 4, "units": 3, "tenth": [7], "huge": [nil]]),
      "2494c6bcef1196c7186a3e46464cffba199f4ec1e5051afd0c810da6025bd83c"),
    SweepCase(
      "grid-reverse-logarithmic", PinnedSpaces.reverse, .grid(defaultLevels: 9),
      "74ee6ce0060e063c1b3c8864b86ff17ce1fb3c5d7f478ce6c0c5354b3d600819"),
    SweepCase(
      "grid-normal", PinnedSpaces.normal,
      .grid(
        levels: ["whole": 3, "distant": 2, "near": 4, "around": 2, "no lower": 3, "far": 2],
        defaultLevels: 1),
      "bea4ebeddef4d2b2ca3a498f8a06dc6ba8d158faad7dbd76a49dba61af412508"),
    SweepCase(
      "grid-skewed", PinnedSpaces.skewed,
      .grid(levels: ["sharp": 1, "near one": 1, "edges": 3, "peak": 1], defaultLevels: 2),
      "412d26d01b77143c8d3f5ec891817dbabc9f5b9c2251a2c423f2431201735920"),
    SweepCase(
      "grid-rounded", PinnedSpaces.rounded,
      .grid(
        levels: [
          "tenths": 3, "eights": 1, "halves": 3, "cut": [24, 120], "positive": 2, "units": 3,
          "hundredths": 2, "share": 4, "third": 2,
        ]),
      "95ff6122f9f6de7069b52cfccbfe739dfd020f121f35b5c756b0eda28b11bcc2"),
    SweepCase(
      "grid-nested", PinnedSpaces.nested,
      .grid(
        levels: ["widths[0]": 2, "widths[1]": 2, "widths[2]": [8, 64], "layers[0].width": 3],
        defaultLevels: 2),
      "4445dcad81e6f2495c5c8c43a53bae057649f8a7e2f442d8257d2cc629cd6941"),
    SweepCase(
      "grid-conditional", PinnedSpaces.conditional, .grid(defaultLevels: 2),
      "6ef6d8b71bd5adc72ff3687ff3f80d7222e23457f589100d027d775f82d4eb4b"),
    SweepCase(
      "grid-forbidden", PinnedSpaces.forbidden, .grid(defaultLevels: 5),
      "9f77586ded7c13e9e1c42f4923158921b00daad857e27dc56c2c1fc98c7af99d"),
    SweepCase(
      "grid-predicate", PinnedSpaces.predicate, .grid(defaultLevels: 3),
      "e0b7382797460e8799ca577ec6387796461f6197315f8be7a0de7077078030c4"),
    SweepCase(
      "grid-unions", PinnedSpaces.unions, .grid(defaultLevels: 3),
      "c81e6420c0a3781277ca79371a8c8339abab3929c95faf6949d622736c3f116a"),
  ]

  static let progressiveGrids: [SweepCase] = [
    SweepCase(
      "progressive-grid", PinnedSpaces.mixed, .progressiveGrid(count: 1000),
      "88e5c841cd0a80800b7fb196b8d1b62f58e075e0b93b4cfda6fb165f4a07a070"),
    SweepCase(
      "progressive-grid-decimal", PinnedSpaces.decimal, .progressiveGrid(count: 700),
      "686bbc8c304703bbf6367db48283ab7e7b9077e076af3a48c851d4a40dfa24e0"),
    SweepCase(
      "progressive-grid-even-shares", PinnedSpaces.evenlyDivided, .progressiveGrid(count: 1200),
      "f782c01b0178af65103ec7731f34cb935950a8b093e9dadb1bc0833b620754fa"),
    SweepCase(
      "progressive-grid-uneven-shares", PinnedSpaces.unevenlyDivided,
      .progressiveGrid(count: 1200),
      "e0f8cb64537013bf02b17a1e3467127a395d598321130f3f1dab9dfe073becb7"),
    SweepCase(
      "progressive-grid-extreme", PinnedSpaces.extreme, .progressiveGrid(count: 300),
      "f79d33fefe12146f14c7ae41d4993f2d71e9105a84cf55034669fc54bcbfe040"),
    SweepCase(
      "progressive-grid-skewed", PinnedSpaces.skewed, .progressiveGrid(count: 300),
      "696c4fdd47ebefc8c433779534f62b979bde70a5a8e3ca2de191e16e1f69a97c"),
    SweepCase(
      "progressive-grid-rounded", PinnedSpaces.rounded, .progressiveGrid(count: 300),
      "8c672643f02148da6ca0fb9be704a88f32dc7cdd6b261ecd0a6a88ec4e4c2294"),
    SweepCase(
      "progressive-grid-reverse", PinnedSpaces.reverse, .progressiveGrid(count: 343),
      "9b6d64bff53e42e77e911f0982be943286a3aa79dc08e0e0089f45c77b9e86d8"),
  ]
}
