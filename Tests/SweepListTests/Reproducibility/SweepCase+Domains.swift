import HyperparameterSpace

extension SweepCase {
  static let plain: [SweepCase] = [
    SweepCase(
      "random", PinnedSpaces.mixed, .random(count: 300, seed: 2018),
      "e8d9df44c49e37b46c1983b1da7f523fabf165ebd97d0f3892231163a724e6e8"),
    SweepCase(
      "random-extreme", PinnedSpaces.extreme, .random(count: 300, seed: .max),
      "9c760871a5e5aeeeddabc3bff3736317daf57ab18b028c2a979d276dfc939b5d"),
  ]

  static let finite: [SweepCase] = [
    SweepCase(
      "random-even-shares", PinnedSpaces.evenlyDivided, .random(count: 300, seed: 3),
      "3a6a4a4f7e10fe1a298dee55d409a5b78615feb6350f64c432e1931114be6818"),
    SweepCase(
      "latin-hypercube-even-shares", PinnedSpaces.evenlyDivided,
      .latinHypercube(count: 97, seed: 4),
      "11534888811ce9fa53a77ae549b8ff50be524dfc702a84f053843c62fecdd719"),
    SweepCase(
      "random-uneven-shares", PinnedSpaces.unevenlyDivided, .random(count: 300, seed: 5),
      "3b4b72425bc31236fd79cde11963559ede82314337444758754afec4a8714ee8"),
    SweepCase(
      "latin-hypercube-uneven-shares", PinnedSpaces.unevenlyDivided,
      .latinHypercube(count: 97, seed: 6),
      "2569bac7413277b9b909b8934b1296d831d51bdb8ada33b740a15f51cc05b708"),
    SweepCase(
      "latin-hypercube-uneven-shares-large", PinnedSpaces.unevenlyDivided,
      .latinHypercube(count: 1500, seed: 6, placement: .centered),
      "a094d2499d600f2de749e330286c9a4f2495e3fb31f8323712e041a8461da021"),
    SweepCase(
      "random-reverse-logarithmic", PinnedSpaces.reverse, .random(count: 300, seed: 7),
      "79748a546a724d6abd3a5217f36ab9aa775102a66d577e854b7082fb88f6c454"),
    SweepCase(
      "latin-hypercube-reverse-logarithmic", PinnedSpaces.reverse,
      .latinHypercube(count: 64, seed: 8),
      "d7f15b6802c211afd793d65bcb443efaf25b0eb6d259b324891d70342ccd9f9e"),
  ]

  static let distributions: [SweepCase] = [
    SweepCase(
      "random-normal", PinnedSpaces.normal, .random(count: 200, seed: 9),
      "001cb39ddf31bc4617bdb6d79ba5826e4841e57aee91169c0362a3e51f4f5614"),
    SweepCase(
      "latin-hypercube-normal", PinnedSpaces.normal, .latinHypercube(count: 61, seed: 10),
      "9db994e3943bae8568ba8bea9b40b38918e09106c4e30e93b861449db0b5f7b9"),
    SweepCase(
      "random-skewed", PinnedSpaces.skewed, .random(count: 200, seed: 11),
      "6c589457556ad524d053ee57e5cf46f2987201c544b3704596d5dade72d0ca0d"),
    SweepCase(
      "latin-hypercube-skewed", PinnedSpaces.skewed, .latinHypercube(count: 61, seed: 12),
      "da7f3471e1bf31663666f5ee24479ad757e309445926662d7f9071cd189d2c1a"),
    SweepCase(
      "random-rounded", PinnedSpaces.rounded, .random(count: 200, seed: 13),
      "342c29b8130d1a279919cc81762581bb8a9779c2a035ef982cfe562922b88dc3"),
    SweepCase(
      "latin-hypercube-rounded", PinnedSpaces.rounded, .latinHypercube(count: 61, seed: 14),
      "3b421b82cb7358176b5e59417f043324164049c767a958c8692ead20cc65bf27"),
    SweepCase(
      "sobol-rounded", PinnedSpaces.rounded, .sobol(count: 32, seed: 15),
      "37df2cb52657e937e0236b7113041b969139eea7e6487751687632d7c2da882c"),
  ]
}
