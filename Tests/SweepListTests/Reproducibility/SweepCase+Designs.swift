import HyperparameterSpace

extension SweepCase {
  static let latinHypercubes: [SweepCase] = [
    SweepCase(
      "latin-hypercube-1", PinnedSpaces.mixed, .latinHypercube(count: 1, seed: 0),
      "3f2b5ea29f3ba639a4ca9a1e1998a3a46ef06347545284e6f62943375a84d788"),
    SweepCase(
      "latin-hypercube-24", PinnedSpaces.mixed, .latinHypercube(count: 24, seed: 2018),
      "7eb75c7cc0b9913b5094f0ac14c86deecc887fdcb42dbe36fb9d04619f109800"),
    SweepCase(
      "latin-hypercube-1024", PinnedSpaces.mixed, .latinHypercube(count: 1024, seed: 7),
      "c17779f08446fb59281680811e2e5241840953e5a6b76e499146317c25f09851"),
    SweepCase(
      "latin-hypercube-1025", PinnedSpaces.mixed, .latinHypercube(count: 1025, seed: 7),
      "ceabf6d421b4693715934de28933e6074caaca3f0b2b1dfdea1a2ee059176612"),
    SweepCase(
      "latin-hypercube-extreme", PinnedSpaces.extreme, .latinHypercube(count: 3001, seed: .max),
      "cf51850197b0456a32509078965f038c43ad46c21ac9cccb2fd8d99e40a5567d"),
    SweepCase(
      "latin-hypercube-centered-1", PinnedSpaces.mixed,
      .latinHypercube(count: 1, seed: 1, placement: .centered),
      "ebd3cbbd404f1b926ffd7490c5d615e30f1a452d1a7d782483c1954ada2b47c2"),
    SweepCase(
      "latin-hypercube-centered-24", PinnedSpaces.mixed,
      .latinHypercube(count: 24, seed: 2018, placement: .centered),
      "634621cd974d197af143c276e60aed8ef049f30d4a9f0c9742fce310a9bba4e4"),
    SweepCase(
      "latin-hypercube-centered-1025", PinnedSpaces.mixed,
      .latinHypercube(count: 1025, seed: 7, placement: .centered),
      "f5d5681c58cc654860e2713a57feb97525e35bec2842f9dd88d8808e50d04d8f"),
    SweepCase(
      "latin-hypercube-sliced", PinnedSpaces.mixed,
      .slicedLatinHypercube(count: 60, slices: 5, seed: 1),
      "2938c369659f64b62f3391b190cee0db1582d19206d353dd1fdefa1a77abf9b2"),
    SweepCase(
      "latin-hypercube-sliced-large", PinnedSpaces.mixed,
      .slicedLatinHypercube(count: 2060, slices: 2, seed: 2, placement: .centered),
      "9b573ef7013e9e9cda2e7d11010c9032dfc6286f9df858a7513cb7a2350f3ab7"),
    SweepCase(
      "latin-hypercube-many-slices", PinnedSpaces.extreme,
      .slicedLatinHypercube(count: 2060, slices: 1030, seed: 2),
      "e00f9d6272e5ff919362515d562de4b8d9f4bc53d75880b2264edd87c119a89d"),
    SweepCase(
      "latin-hypercube-strength-two-prime", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 49, seed: 1),
      "27d845c9765891ab599c89e5209f9c2e08963b6d8c5afb2622f293cb9e6732a0"),
    SweepCase(
      "latin-hypercube-strength-two-power-of-two", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 64, seed: 2),
      "22bbaadcb7586ea509ca8ff5170286279052e2a68991d0416341bf74394bcf2d"),
    SweepCase(
      "latin-hypercube-strength-two-power-of-three", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 81, seed: 3, placement: .centered),
      "651779ea9d451e1fc4a85bf2d4ba8c877646ae60d50ab67ac34f454cff7aaf9c"),
    SweepCase(
      "latin-hypercube-strength-two-1369", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 1369, seed: 4),
      "735ecec5592786fb55434fdac18c4f2b9d784d83ca346dcc7707889848d3f080"),
    SweepCase(
      "latin-hypercube-strength-two-15625", PinnedSpaces.extreme,
      StrengthTwoLatinHypercube(count: 15625, seed: 5).sample(count: 100, seed: 1),
      "d215f72955a79ad7da2b6af095d9a78e6a9c47aca69cafa2cfddfd0c26caad6e"),
    SweepCase(
      "latin-hypercube-strength-two-65536", PinnedSpaces.unevenlyDivided,
      StrengthTwoLatinHypercube(count: 65536, seed: 6).sample(count: 100, seed: 2),
      "0259f0df70a0b76e21fb14f08ac02039000b3ef4672b2ec852bc41b3ca461ec5"),
    SweepCase(
      "latin-hypercube-of-a-few-doubles-a-stratum", PinnedSpaces.extreme,
      LatinHypercube(count: 1 << 51 + 3, seed: 7).sample(count: 100, seed: 3),
      "d9e00e7d424f9588d286e8d5d2d77ee7a3bcd67db30e7f6ec74db05e223f5990"),
    SweepCase(
      "latin-hypercube-of-more-points-than-doubles", PinnedSpaces.extreme,
      LatinHypercube(count: 1 << 60 + 7, seed: 7).sample(count: 100, seed: 3),
      "3677107e2771e91e74ba14bd7b9d347cb11fec03f2806ea9019b435e8f60f1c7"),
    SweepCase(
      "latin-hypercube-extended", PinnedSpaces.mixed,
      LatinHypercube(count: 12, seed: 5).extended(to: 60),
      "95b2cdd1106664265787ab74fddb97318004891992c4c78555491c83dca75615"),
    SweepCase(
      "latin-hypercube-extended-centered", PinnedSpaces.unevenlyDivided,
      LatinHypercube(count: 11, seed: 6, placement: .centered).extended(to: 33),
      "e6985f2020adab0ced291daace10dd1ed6195643bcef6a2c634870f98b420198"),
    SweepCase(
      "latin-hypercube-extended-large", PinnedSpaces.extreme,
      LatinHypercube(count: 1030, seed: 7).extended(to: 2060),
      "9ecad45b4781d77682af03af304316fda6594b26be06d032d458223c389c5cb8"),
    SweepCase(
      "latin-hypercube-optimized-discrepancy", PinnedSpaces.mixed,
      .optimizedLatinHypercube(count: 20, seed: 8, iterations: 25_000),
      "36b12407962accebab5b019d60dad11e9b2c2385518e44e3c6c1bad663aed5a9"),
    SweepCase(
      "latin-hypercube-optimized-of-one-point", PinnedSpaces.mixed,
      .optimizedLatinHypercube(count: 1, seed: 12),
      "879b5933c6637ded5f2e61bb6cc6696a7cfdb24ac653ad763aae9b1eb5c79470"),
    SweepCase(
      "latin-hypercube-optimized-at-will", PinnedSpaces.plane,
      .optimizedLatinHypercube(count: 2, seed: 13),
      "53ab704724c3b749f9cfd1a9005ba0a855efd23bf9e6e868b2cae5a5bd04b0c3"),
    SweepCase(
      "latin-hypercube-optimized-in-several-starts", PinnedSpaces.mixed,
      .optimizedLatinHypercube(count: 8, seed: 10, iterations: 6000),
      "4f325778d3c0bb0d61f148c96cc7f3b8ccb7fda1dee86179f568667974a8693a"),
    SweepCase(
      "latin-hypercube-optimized-in-the-plane", PinnedSpaces.plane,
      .optimizedLatinHypercube(
        count: 13, seed: 11, criterion: .maximinDistance, iterations: 6000),
      "4f0ff336ed6966bbd8b657685568df28249d152bb4d835fe62606675fb78117b"),
    SweepCase(
      "latin-hypercube-optimized-maximin", PinnedSpaces.mixed,
      .optimizedLatinHypercube(
        count: 20, seed: 9, criterion: .maximinDistance, iterations: 25_000, placement: .jittered),
      "ef9e5f8130375511080075ef2da0d7d90557773c54ccd7b7636b971346e4fe2c"),
  ]

  static let sequences: [SweepCase] = [
    SweepCase(
      "sobol", PinnedSpaces.mixed, .sobol(count: 256, seed: 2018),
      "505810b09728a13f7b196fb2b9b3f04cdef6145d15831b93f55c24a94b0ecad6"),
    SweepCase(
      "sobol-extreme", PinnedSpaces.extreme, .sobol(count: 700, seed: .max),
      "16c75434166a7a3940764c5e123cc6863140fa4e929194703c259891c9c2f9b4"),
    SweepCase(
      "sobol-far", PinnedSpaces.mixed,
      SobolDesign(count: .max, seed: 3).sample(count: 100, seed: 3),
      "81bf1664686b035736e34e053168a030d4df0511dd02b682151cfe564c439e7b"),
    SweepCase(
      "sobol-normal", PinnedSpaces.normal, .sobol(count: 32, seed: 1),
      "82b684c3212612102b6ee07167df952f7407c6f50297425023f1f1c53569a3be"),
    SweepCase(
      "halton", PinnedSpaces.mixed, .halton(count: 256, seed: 2018),
      "bb8e9c0e74a936dcd8edda9d6c78c7e69c3dba910b668074346d9ca529768f5a"),
    SweepCase(
      "halton-extreme", PinnedSpaces.extreme, .halton(count: 700, seed: .max),
      "b6fc8aa1dd1810fb54e4b99b08547171d3bd0d030bf0c25d98d46f7a749cdf7a"),
    SweepCase(
      "halton-far", PinnedSpaces.mixed,
      HaltonDesign(count: .max, seed: 4).sample(count: 100, seed: 4),
      "b2a54df3b587a6124f48a59acb23f875b1945aef8c12674f5fd210edcb2d408c"),
    SweepCase(
      "halton-skewed", PinnedSpaces.skewed, .halton(count: 32, seed: 1),
      "e1f88a451dad19364cd84a79b70a3af05fe4c06a6e1aa0f2bb929b1544e2b141"),
  ]
}
