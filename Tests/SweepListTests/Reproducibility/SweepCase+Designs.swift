import HyperparameterSpace

extension SweepCase {
  static let latinHypercubes: [SweepCase] = [
    SweepCase("latin-hypercube-1", PinnedSpaces.mixed, .latinHypercube(count: 1, seed: 0), ""),
    SweepCase(
      "latin-hypercube-24", PinnedSpaces.mixed, .latinHypercube(count: 24, seed: 2018), ""),
    SweepCase(
      "latin-hypercube-1024", PinnedSpaces.mixed, .latinHypercube(count: 1024, seed: 7), ""),
    SweepCase(
      "latin-hypercube-1025", PinnedSpaces.mixed, .latinHypercube(count: 1025, seed: 7), ""),
    SweepCase(
      "latin-hypercube-extreme", PinnedSpaces.extreme, .latinHypercube(count: 3001, seed: .max),
      ""),
    SweepCase(
      "latin-hypercube-centered-1", PinnedSpaces.mixed,
      .latinHypercube(count: 1, seed: 1, placement: .centered), ""),
    SweepCase(
      "latin-hypercube-centered-24", PinnedSpaces.mixed,
      .latinHypercube(count: 24, seed: 2018, placement: .centered), ""),
    SweepCase(
      "latin-hypercube-centered-1025", PinnedSpaces.mixed,
      .latinHypercube(count: 1025, seed: 7, placement: .centered), ""),
    SweepCase(
      "latin-hypercube-sliced", PinnedSpaces.mixed,
      .slicedLatinHypercube(count: 60, slices: 5, seed: 1), ""),
    SweepCase(
      "latin-hypercube-sliced-large", PinnedSpaces.mixed,
      .slicedLatinHypercube(count: 2060, slices: 2, seed: 2, placement: .centered), ""),
    SweepCase(
      "latin-hypercube-many-slices", PinnedSpaces.extreme,
      .slicedLatinHypercube(count: 2060, slices: 1030, seed: 2), ""),
    SweepCase(
      "latin-hypercube-strength-two-prime", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 49, seed: 1), ""),
    SweepCase(
      "latin-hypercube-strength-two-power-of-two", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 64, seed: 2), ""),
    SweepCase(
      "latin-hypercube-strength-two-power-of-three", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 81, seed: 3, placement: .centered), ""),
    SweepCase(
      "latin-hypercube-strength-two-1369", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 1369, seed: 4), ""),
    SweepCase(
      "latin-hypercube-strength-two-15625", PinnedSpaces.extreme,
      StrengthTwoLatinHypercube(count: 15625, seed: 5).sample(count: 100, seed: 1), ""),
    SweepCase(
      "latin-hypercube-strength-two-65536", PinnedSpaces.unevenlyDivided,
      StrengthTwoLatinHypercube(count: 65536, seed: 6).sample(count: 100, seed: 2), ""),
    SweepCase(
      "latin-hypercube-of-more-points-than-doubles", PinnedSpaces.extreme,
      LatinHypercube(count: 1 << 60 + 7, seed: 7).sample(count: 100, seed: 3), ""),
    SweepCase(
      "latin-hypercube-extended", PinnedSpaces.mixed,
      LatinHypercube(count: 12, seed: 5).extended(to: 60), ""),
    SweepCase(
      "latin-hypercube-extended-centered", PinnedSpaces.unevenlyDivided,
      LatinHypercube(count: 11, seed: 6, placement: .centered).extended(to: 33), ""),
    SweepCase(
      "latin-hypercube-extended-large", PinnedSpaces.extreme,
      LatinHypercube(count: 1030, seed: 7).extended(to: 2060), ""),
    SweepCase(
      "latin-hypercube-optimized-discrepancy", PinnedSpaces.mixed,
      .optimizedLatinHypercube(count: 20, seed: 8, iterations: 500), ""),
    SweepCase(
      "latin-hypercube-optimized-maximin", PinnedSpaces.mixed,
      .optimizedLatinHypercube(
        count: 20, seed: 9, criterion: .maximinDistance, iterations: 500, placement: .jittered),
      ""),
  ]

  static let sequences: [SweepCase] = [
    SweepCase("sobol", PinnedSpaces.mixed, .sobol(count: 256, seed: 2018), ""),
    SweepCase("sobol-extreme", PinnedSpaces.extreme, .sobol(count: 700, seed: .max), ""),
    SweepCase(
      "sobol-far", PinnedSpaces.mixed,
      SobolDesign(count: .max, seed: 3).sample(count: 100, seed: 3), ""),
    SweepCase("sobol-normal", PinnedSpaces.normal, .sobol(count: 32, seed: 1), ""),
    SweepCase("halton", PinnedSpaces.mixed, .halton(count: 256, seed: 2018), ""),
    SweepCase("halton-extreme", PinnedSpaces.extreme, .halton(count: 700, seed: .max), ""),
    SweepCase(
      "halton-far", PinnedSpaces.mixed,
      HaltonDesign(count: .max, seed: 4).sample(count: 100, seed: 4),
      ""),
    SweepCase("halton-skewed", PinnedSpaces.skewed, .halton(count: 32, seed: 1), ""),
  ]
}
