import HyperparameterSpace

extension SweepCase {
  /// Groups, conditions, unions and constraints under designs that draw.
  static let spaces: [SweepCase] = [
    SweepCase(
      "random-nested", PinnedSpaces.nested, .random(count: 100, seed: 1),
      "11d30219190378e1691b38b7e922da605888198d5ff53080b59bb1e42d5abd97"),
    SweepCase(
      "latin-hypercube-nested", PinnedSpaces.nested, .latinHypercube(count: 40, seed: 2),
      "657c14ed1cc332a4ba9c5641919f3a3db6f376c8cb5f4301352f87dc26547896"),
    SweepCase(
      "halton-nested", PinnedSpaces.nested, .halton(count: 40, seed: 2),
      "ed2bdfd454386f72aff94d0dceaa2463cdc315dbc4bd8f59bdb69d1b754f7680"),
    SweepCase(
      "random-conditional", PinnedSpaces.conditional, .random(count: 200, seed: 3),
      "7e36ef1176ec85fb409f86d5e3c81cf01a03b723c25cbb220da3cf1cb9858087"),
    SweepCase(
      "latin-hypercube-conditional", PinnedSpaces.conditional,
      .latinHypercube(count: 96, seed: 4),
      "c783dbbfa16ae3dd57fbf8d08df6837a436343d30e08cb90ff52ef775b8970bd"),
    SweepCase(
      "sobol-conditional", PinnedSpaces.conditional, .sobol(count: 64, seed: 4),
      "fcce4c79ac23d5d428da6b38d412a904ccc6a168f0fa40217d8180a38583d71a"),
    SweepCase(
      "random-forbidden", PinnedSpaces.forbidden, .random(count: 300, seed: 5),
      "02e53943836120bff3c4412d0f6883fb4c5150a73bd8b84158de9cad412b0f41"),
    SweepCase(
      "latin-hypercube-forbidden", PinnedSpaces.forbidden, .latinHypercube(count: 150, seed: 6),
      "61af032f4b317eea99d6829b8e78cc2eeae793412f3397a5bc3f2f122bb82e8d"),
    SweepCase(
      "sobol-forbidden", PinnedSpaces.forbidden, .sobol(count: 128, seed: 7),
      "6cdc201011e66d2aece0a1519c195cfd11a876e467b45657bbbfa967a041121e"),
    SweepCase(
      "latin-hypercube-predicate", PinnedSpaces.predicate, .latinHypercube(count: 60, seed: 7),
      "9c6c01c94bb06d3d7146a48b3906b48405d47d881b224a3c708d421179a79739"),
    SweepCase(
      "random-unions", PinnedSpaces.unions, .random(count: 200, seed: 8),
      "22aab0f26fbbb98c934ec4b7072c4ae8bf072c6e10ea294b22204609fdea483a"),
    SweepCase(
      "latin-hypercube-unions", PinnedSpaces.unions, .latinHypercube(count: 60, seed: 9),
      "e5f694108d4c79ed04893715e98ac2dc43c206eb4c86b037fc4aed31ef624a79"),
    SweepCase(
      "halton-unions", PinnedSpaces.unions, .halton(count: 60, seed: 10),
      "53ea350f9b83b5c1d718dc68866a28a32a66b97216b0cda59ca7ab63f9f3ca7b"),
  ]

  static let compositions: [SweepCase] = [
    SweepCase(
      "shuffled-grid", PinnedSpaces.conditional, GridDesign(defaultLevels: 2).shuffled(seed: 1),
      "8cfaa026b61ee9f254f2afe5dae7991ec286aca899780468c76f8dfeeb3323a7"
    ),
    SweepCase(
      "shuffled-large-grid", PinnedSpaces.mixed,
      GridDesign(levels: ["batch_size": 3, "épochs": 3], defaultLevels: 3).shuffled(seed: 2),
      "88395856e7ef0d1bbb7c3696e30afe1be0a75fd291a70714e94189e575e7b78d"),
    SweepCase(
      "sampled-grid", PinnedSpaces.mixed, GridDesign(defaultLevels: 50).sample(count: 200, seed: 3),
      "3abfc766a803245bdd2f7a07ce3eef9db6a9385dc4358ce72508a277ad49f18c"),
    SweepCase(
      "sampled-huge-grid", PinnedSpaces.decimal,
      GridDesign(defaultLevels: 1 << 18).sample(count: 200, seed: 4),
      "1023eddb8b4ef1e9c9cf27f392a45cfce158be43cf008fb92469e8f150fe6c83"),
    SweepCase(
      "shuffled-latin-hypercube", PinnedSpaces.mixed,
      LatinHypercube(count: 50, seed: 5).shuffled(seed: 6),
      "735a81b3bfc4d8181460840bab156027aefb3db97cc2f725b80fcc397b5fa25e"),
    SweepCase(
      "product", PinnedSpaces.mixed,
      .product(
        .init(.grid(levels: ["épochs": 2]), over: ["optimizer", "épochs"]),
        .init(.latinHypercube(count: 7, seed: 1), over: ["learning_rate", "dropout_rate"]),
        .init(.random(count: 3, seed: 4))),
      "743c45e3f8e323c4940da7016211eb7bd7e47a204b64bf68f342e12b0781962c"),
    SweepCase(
      "product-conditional", PinnedSpaces.conditional,
      .product(
        .init(.sobol(count: 6, seed: 1), over: ["decay", "betas"]),
        .init(.grid(defaultLevels: 2))),
      "7a9e851ac19ef8ef87f438742fea3bdcda1eaa94fbd134d7813206d7b43f56c8"),
    SweepCase(
      "product-forbidden", PinnedSpaces.forbidden,
      .product(
        .init(.random(count: 9, seed: 1), over: ["rate", "depth"]),
        .init(.halton(count: 6, seed: 2))),
      "14ba47dddb0ef483a4624b4ed9e6ac057a3b95a452674a1181c83ee8b7f35a2e"),
    SweepCase(
      "product-unions", PinnedSpaces.unions,
      .product(
        .init(.latinHypercube(count: 5, seed: 1), over: ["rate"]),
        .init(.random(count: 7, seed: 2), over: ["fold", "whole"]),
        .init(.grid(defaultLevels: 2))),
      "61f0194ad6e1ff12949c6baf19c178b51fba01494e7c6ec839e4d75e684e64cb"),
    SweepCase(
      "product-shared-names", PinnedSpaces.sharedNames,
      .product(.init(.random(count: 20, seed: 1), over: ["z"]), .init(.random(count: 20, seed: 2))),
      "e398950ee1b26170de5d212da46599a04343fa4275b276f6980300709be3fc8d"),
    SweepCase(
      "product-predicate", PinnedSpaces.predicate,
      .product(
        .init(.random(count: 9, seed: 1), over: ["width"]), .init(.sobol(count: 9, seed: 2))),
      "2fc98b22fc14e8ed3b4410621616ee0a07d2f0466a244204e321d4621c08d4c3"),
    SweepCase(
      "paired", PinnedSpaces.mixed,
      .paired(
        .init(.sobol(count: 40, seed: 1), over: ["learning_rate", "batch_size"]),
        .init(LatinHypercube(count: 40, seed: 1).shuffled(seed: 9))),
      "99829ab0e10d4e97c7c563345f890165d82c526ae9416f64f25cfe51f40acd3a"),
    SweepCase(
      "concatenation", PinnedSpaces.mixed,
      .concatenation(
        .grid(levels: ["optimizer": ["adam"], "batch_size": 2], defaultLevels: 2),
        .random(count: 20, seed: 1),
        .halton(count: 20, seed: 1)),
      "99685d46b45b3ccf87e4684e1d34a5c7e15a928994fe882171cdb1a479f5b14c"),
  ]
}
