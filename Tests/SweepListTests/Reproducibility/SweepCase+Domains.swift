import HyperparameterSpace

extension SweepCase {
  static let plain: [SweepCase] = [
    SweepCase("random", PinnedSpaces.mixed, .random(count: 300, seed: 2018), ""),
    SweepCase("random-extreme", PinnedSpaces.extreme, .random(count: 300, seed: .max), ""),
  ]

  static let finite: [SweepCase] = [
    SweepCase("random-even-shares", PinnedSpaces.evenlyDivided, .random(count: 300, seed: 3), ""),
    SweepCase(
      "latin-hypercube-even-shares", PinnedSpaces.evenlyDivided,
      .latinHypercube(count: 97, seed: 4), ""),
    SweepCase(
      "random-uneven-shares", PinnedSpaces.unevenlyDivided, .random(count: 300, seed: 5), ""),
    SweepCase(
      "latin-hypercube-uneven-shares", PinnedSpaces.unevenlyDivided,
      .latinHypercube(count: 97, seed: 6), ""),
    SweepCase(
      "latin-hypercube-uneven-shares-large", PinnedSpaces.unevenlyDivided,
      .latinHypercube(count: 1500, seed: 6, placement: .centered), ""),
    SweepCase(
      "random-reverse-logarithmic", PinnedSpaces.reverse, .random(count: 300, seed: 7), ""),
    SweepCase(
      "latin-hypercube-reverse-logarithmic", PinnedSpaces.reverse,
      .latinHypercube(count: 64, seed: 8), ""),
  ]

  static let distributions: [SweepCase] = [
    SweepCase("random-normal", PinnedSpaces.normal, .random(count: 200, seed: 9), ""),
    SweepCase(
      "latin-hypercube-normal", PinnedSpaces.normal, .latinHypercube(count: 61, seed: 10), ""),
    SweepCase("random-skewed", PinnedSpaces.skewed, .random(count: 200, seed: 11), ""),
    SweepCase(
      "latin-hypercube-skewed", PinnedSpaces.skewed, .latinHypercube(count: 61, seed: 12), ""),
    SweepCase("random-rounded", PinnedSpaces.rounded, .random(count: 200, seed: 13), ""),
    SweepCase(
      "latin-hypercube-rounded", PinnedSpaces.rounded, .latinHypercube(count: 61, seed: 14), ""),
    SweepCase("sobol-rounded", PinnedSpaces.rounded, .sobol(count: 32, seed: 15), ""),
  ]
}
