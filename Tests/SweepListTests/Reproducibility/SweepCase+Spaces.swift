import HyperparameterSpace

extension SweepCase {
  /// Groups, conditions, unions and constraints under designs that draw.
  static let spaces: [SweepCase] = [
    SweepCase(
      "random-nested", PinnedSpaces.nested, .random(count: 100, seed: 1),
      "4be46380e0993c0474acfc636326a53cd8873f1bc1d5c9a47c189924051a1ece"),
    SweepCase(
      "latin-hypercube-nested", PinnedSpaces.nested, .latinHypercube(count: 40, seed: 2),
      "666d7cd5d699111e50cca301a820dd808daee9127a4d52ecc2b195f4232a6632"),
    SweepCase(
      "halton-nested", PinnedSpaces.nested, .halton(count: 40, seed: 2),
      "b1a1d4fd6001c3bd6832a249bb2586ce26e0e70b83f3515752b115e34d51095a"),
    SweepCase(
      "random-conditional", PinnedSpaces.conditional, .random(count: 200, seed: 3),
      "bb5c2d90e195013e0dae4010c589040ece02ff8917b33021eb7af261042eaf1a"),
    SweepCase(
      "latin-hypercube-conditional", PinnedSpaces.conditional,
      .latinHypercube(count: 96, seed: 4),
      "926eaf583cb17a5ada89df566307699869664fecf5d2efc1e99704d6dc8684ab"),
    SweepCase(
      "sobol-conditional", PinnedSpaces.conditional, .sobol(count: 64, seed: 4),
      "a840106be44daf89d59fc134f71a66bc155824cfe9f8be765f2174bd50cc6921"),
    SweepCase(
      "random-forbidden", PinnedSpaces.forbidden, .random(count: 300, seed: 5),
      "9e1a64e638709018d60dbd94ebbb6c60345e73feb9ddbc4ad5951edd30bd0f8a"),
    SweepCase(
      "latin-hypercube-forbidden", PinnedSpaces.forbidden, .latinHypercube(count: 150, seed: 6),
      "b9687ac656a181d8ade1090a310a5ac79621e3dfbd49c25c9082d8efee657398"),
    SweepCase(
      "sobol-forbidden", PinnedSpaces.forbidden, .sobol(count: 128, seed: 7),
      "47b76e3d912670043cbe672fd75114c03027fb9a55a073d2b2a832a094969c37"),
    SweepCase(
      "latin-hypercube-predicate", PinnedSpaces.predicate, .latinHypercube(count: 60, seed: 7),
      "fdeea040442e824455df33ea4888f72dd86a744e59162c6bfd8e4bc4f23408eb"),
    SweepCase(
      "random-unions", PinnedSpaces.unions, .random(count: 200, seed: 8),
      "ef2808d7bcb64f888e6e0c4dd73cae13b7135daaed684ed5c49d8f6c74857c9f"),
    SweepCase(
      "latin-hypercube-unions", PinnedSpaces.unions, .latinHypercube(count: 60, seed: 9),
      "6e77b4434a52bfc90a3a074b9fe463718a7aa2370f41acbdf4c9723b1b14cb04"),
    SweepCase(
      "halton-unions", PinnedSpaces.unions, .halton(count: 60, seed: 10),
      "327f97d4069d6762f7956a496bdc7fb2cf751b5017f5e76332c0533738df1b7d"),
  ]

  static let compositions: [SweepCase] = [
    SweepCase(
      "shuffled-grid", PinnedSpaces.conditional, GridDesign(defaultLevels: 2).shuffled(seed: 1),
      "7a221ddc6083f9c6d73ca760be7a9c3034f2045ef788999dd6ea8f5989232640"
    ),
    SweepCase(
      "shuffled-large-grid", PinnedSpaces.mixed,
      GridDesign(levels: ["batch_size": 3, "épochs": 3], defaultLevels: 3).shuffled(seed: 2),
      "f1ada9ed265135da76d5c9d25b0184844e69515521fae1f7287db800f3892819"),
    SweepCase(
      "sampled-grid", PinnedSpaces.mixed, GridDesign(defaultLevels: 50).sample(count: 200, seed: 3),
      "807f189017db2270d72e6b0165086ec181f6f3e2c46e5d7d42f904ffc1e153ef"),
    SweepCase(
      "sampled-huge-grid", PinnedSpaces.decimal,
      GridDesign(defaultLevels: 1 << 18).sample(count: 200, seed: 4),
      "3bcf379d663f17201c2782f954b3bc70716d9fa643a8932d51e2df78f08f336d"),
    SweepCase(
      "shuffled-latin-hypercube", PinnedSpaces.mixed,
      LatinHypercube(count: 50, seed: 5).shuffled(seed: 6),
      "cc158d98657d1cc5c10813b7f65211b130bab8ba4323030dbe8f50efacd47681"),
    SweepCase(
      "product", PinnedSpaces.mixed,
      .product(
        .init(.grid(levels: ["épochs": 2]), over: ["optimizer", "épochs"]),
        .init(.latinHypercube(count: 7, seed: 1), over: ["learning_rate", "dropout_rate"]),
        .init(.random(count: 3, seed: 4))),
      "dbe5fd68b694b02fdcd51c127d147224be2511071a775fcced55ce8da336b841"),
    SweepCase(
      "product-conditional", PinnedSpaces.conditional,
      .product(
        .init(.sobol(count: 6, seed: 1), over: ["decay", "betas"]),
        .init(.grid(defaultLevels: 2))),
      "673b0450017c7a3eb4d3d1c2bc7792e9ffcaa5abbe90afbf09a9329c12cac5f3"),
    SweepCase(
      "product-forbidden", PinnedSpaces.forbidden,
      .product(
        .init(.random(count: 9, seed: 1), over: ["rate", "depth"]),
        .init(.halton(count: 6, seed: 2))),
      "12a58196963f0cb98c7839756f7e97f51b8265da7dd3b03b8edbdc4f36715848"),
    SweepCase(
      "product-unions", PinnedSpaces.unions,
      .product(
        .init(.latinHypercube(count: 5, seed: 1), over: ["rate"]),
        .init(.random(count: 7, seed: 2), over: ["fold", "whole"]),
        .init(.grid(defaultLevels: 2))),
      "c32e7efb5dfb70596c3b95db85dcc541c56bc7abd01fe7161b52b6c652148962"),
    SweepCase(
      "product-shared-names", PinnedSpaces.sharedNames,
      .product(.init(.random(count: 20, seed: 1), over: ["z"]), .init(.random(count: 20, seed: 2))),
      "fcb10ec96387c7426ea8cd8a2b43762a8cc8a3ef96214b039c7918071f135f27"),
    SweepCase(
      "product-predicate", PinnedSpaces.predicate,
      .product(
        .init(.random(count: 9, seed: 1), over: ["width"]), .init(.sobol(count: 9, seed: 2))),
      "7a561e8d3d7fdcdfbacd190556c955ba6a163803af60918370f6d90392cd3b07"),
    SweepCase(
      "paired", PinnedSpaces.mixed,
      .paired(
        .init(.sobol(count: 40, seed: 1), over: ["learning_rate", "batch_size"]),
        .init(LatinHypercube(count: 40, seed: 1).shuffled(seed: 9))),
      "dafbd29517d2a55aea940e7fc99aa8855553ccab04b5e2b5d044f18f62a2af3e"),
    SweepCase(
      "concatenation", PinnedSpaces.mixed,
      .concatenation(
        .grid(levels: ["optimizer": ["adam"], "batch_size": 2], defaultLevels: 2),
        .random(count: 20, seed: 1),
        .halton(count: 20, seed: 1)),
      "7cc6bba26a8c94b0d715924a179e98738cae3d72ba56a1e553082f855a09dd85"),
  ]
}
