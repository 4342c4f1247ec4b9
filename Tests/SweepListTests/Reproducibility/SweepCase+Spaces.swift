import HyperparameterSpace

extension SweepCase {
  /// Groups, conditions, unions and constraints under designs that draw.
  static let spaces: [SweepCase] = [
    SweepCase("random-nested", PinnedSpaces.nested, .random(count: 100, seed: 1), ""),
    SweepCase(
      "latin-hypercube-nested", PinnedSpaces.nested, .latinHypercube(count: 40, seed: 2), ""),
    SweepCase("halton-nested", PinnedSpaces.nested, .halton(count: 40, seed: 2), ""),
    SweepCase("random-conditional", PinnedSpaces.conditional, .random(count: 200, seed: 3), ""),
    SweepCase(
      "latin-hypercube-conditional", PinnedSpaces.conditional,
      .latinHypercube(count: 96, seed: 4), ""),
    SweepCase("sobol-conditional", PinnedSpaces.conditional, .sobol(count: 64, seed: 4), ""),
    SweepCase("random-forbidden", PinnedSpaces.forbidden, .random(count: 300, seed: 5), ""),
    SweepCase(
      "latin-hypercube-forbidden", PinnedSpaces.forbidden, .latinHypercube(count: 150, seed: 6),
      ""),
    SweepCase("sobol-forbidden", PinnedSpaces.forbidden, .sobol(count: 128, seed: 7), ""),
    SweepCase(
      "latin-hypercube-predicate", PinnedSpaces.predicate, .latinHypercube(count: 60, seed: 7), ""),
    SweepCase("random-unions", PinnedSpaces.unions, .random(count: 200, seed: 8), ""),
    SweepCase(
      "latin-hypercube-unions", PinnedSpaces.unions, .latinHypercube(count: 60, seed: 9), ""),
    SweepCase("halton-unions", PinnedSpaces.unions, .halton(count: 60, seed: 10), ""),
  ]

  static let compositions: [SweepCase] = [
    SweepCase(
      "shuffled-grid", PinnedSpaces.conditional, GridDesign(defaultLevels: 2).shuffled(seed: 1), ""
    ),
    SweepCase(
      "shuffled-large-grid", PinnedSpaces.mixed,
      GridDesign(levels: ["batch_size": 3, "épochs": 3], defaultLevels: 3).shuffled(seed: 2), ""),
    SweepCase(
      "sampled-grid", PinnedSpaces.mixed, GridDesign(defaultLevels: 50).sample(count: 200, seed: 3),
      ""),
    SweepCase(
      "sampled-huge-grid", PinnedSpaces.decimal,
      GridDesign(defaultLevels: 1 << 18).sample(count: 200, seed: 4), ""),
    SweepCase(
      "shuffled-latin-hypercube", PinnedSpaces.mixed,
      LatinHypercube(count: 50, seed: 5).shuffled(seed: 6), ""),
    SweepCase(
      "product", PinnedSpaces.mixed,
      .product(
        .init(.grid(levels: ["épochs": 2]), over: ["optimizer", "épochs"]),
        .init(.latinHypercube(count: 7, seed: 1), over: ["learning_rate", "dropout_rate"]),
        .init(.random(count: 3, seed: 4))),
      ""),
    SweepCase(
      "product-conditional", PinnedSpaces.conditional,
      .product(
        .init(.sobol(count: 6, seed: 1), over: ["decay", "betas"]),
        .init(.grid(defaultLevels: 2))),
      ""),
    SweepCase(
      "product-forbidden", PinnedSpaces.forbidden,
      .product(
        .init(.random(count: 9, seed: 1), over: ["rate", "depth"]),
        .init(.halton(count: 6, seed: 2))),
      ""),
    SweepCase(
      "product-unions", PinnedSpaces.unions,
      .product(
        .init(.latinHypercube(count: 5, seed: 1), over: ["rate"]),
        .init(.random(count: 7, seed: 2), over: ["fold", "whole"]),
        .init(.grid(defaultLevels: 2))),
      ""),
    SweepCase(
      "product-shared-names", PinnedSpaces.sharedNames,
      .product(.init(.random(count: 20, seed: 1), over: ["z"]), .init(.random(count: 20, seed: 2))),
      ""),
    SweepCase(
      "product-predicate", PinnedSpaces.predicate,
      .product(
        .init(.random(count: 9, seed: 1), over: ["width"]), .init(.sobol(count: 9, seed: 2))),
      ""),
    SweepCase(
      "paired", PinnedSpaces.mixed,
      .paired(
        .init(.sobol(count: 40, seed: 1), over: ["learning_rate", "batch_size"]),
        .init(LatinHypercube(count: 40, seed: 1).shuffled(seed: 9))),
      ""),
    SweepCase(
      "concatenation", PinnedSpaces.mixed,
      .concatenation(
        .grid(levels: ["optimizer": ["adam"], "batch_size": 2], defaultLevels: 2),
        .random(count: 20, seed: 1),
        .halton(count: 20, seed: 1)),
      ""),
  ]
}
