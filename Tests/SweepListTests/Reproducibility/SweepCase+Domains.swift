import HyperparameterSpace

extension SweepCase {
  static let plain: [SweepCase] = [
    SweepCase(
      "random", PinnedSpaces.mixed, .random(count: 300, seed: 2018),
      "27544e48ae10c8e120da6d9190624149b4c7d9aa01f9dd42861524670825bca0"),
    SweepCase(
      "random-extreme", PinnedSpaces.extreme, .random(count: 300, seed: .max),
      "9a5732eff02801b6df1ef62bd1f07a5f6213ed0d37f8816ba4fcbfb1e60ad24e"),
  ]

  static let finite: [SweepCase] = [
    SweepCase(
      "random-even-shares", PinnedSpaces.evenlyDivided, .random(count: 300, seed: 3),
      "8e3b02f1cb7e557c56a81444c63a2ea21c48fb3a31fd90ee50b6c96a9ac81dc9"),
    SweepCase(
      "latin-hypercube-even-shares", PinnedSpaces.evenlyDivided,
      .latinHypercube(count: 97, seed: 4),
      "58b62e29c135f02636ae4948c8b5e5bb83b4717211f9d40b0caac0d750c47dba"),
    SweepCase(
      "random-uneven-shares", PinnedSpaces.unevenlyDivided, .random(count: 300, seed: 5),
      "194efeccf9ab89a7b21c7614f8e1f2e7422185ef89d6aad7f392d1da6ddf137d"),
    SweepCase(
      "latin-hypercube-uneven-shares", PinnedSpaces.unevenlyDivided,
      .latinHypercube(count: 97, seed: 6),
      "c8b0a943f90d8aa626afe87d800aef5a8ff5e4934783d2c4aebe324aa582f922"),
    SweepCase(
      "latin-hypercube-uneven-shares-large", PinnedSpaces.unevenlyDivided,
      .latinHypercube(count: 1500, seed: 6, placement: .centered),
      "f0700000543e1018d39a0b0b2af7c4d957f770bbad5608679ec419e2e78a5dcb"),
    SweepCase(
      "random-reverse-logarithmic", PinnedSpaces.reverse, .random(count: 300, seed: 7),
      "3cfb80bbd494333653121a9de5613e03b63b55e093253e04ceaee30766e0e0b7"),
    SweepCase(
      "latin-hypercube-reverse-logarithmic", PinnedSpaces.reverse,
      .latinHypercube(count: 64, seed: 8),
      "e70039898b44f1dab17b3a59e13b5b84c10aadd5222b9b83921977009d34d1e5"),
  ]

  static let distributions: [SweepCase] = [
    SweepCase(
      "random-normal", PinnedSpaces.normal, .random(count: 200, seed: 9),
      "90eabc4b33850409bde9d9f2c0c7bd72b31d79c59eb4ac1baaef4b6f0ab82e5d"),
    SweepCase(
      "latin-hypercube-normal", PinnedSpaces.normal, .latinHypercube(count: 61, seed: 10),
      "2f21e7fc11d73bf1a7f2307669cdd9747948bdf5af0e27844da3c44571c15e46"),
    SweepCase(
      "random-skewed", PinnedSpaces.skewed, .random(count: 200, seed: 11),
      "026877628ea20312b18539c31861e689b78aa03c2576a4827ca6455e2524838d"),
    SweepCase(
      "latin-hypercube-skewed", PinnedSpaces.skewed, .latinHypercube(count: 61, seed: 12),
      "75561102e39187319872f5db412377ca4beacfd55e6f379af0fde7f9389f54c8"),
    SweepCase(
      "random-rounded", PinnedSpaces.rounded, .random(count: 200, seed: 13),
      "20a04da71a13009752780e946c0055ea0956902976d48b7411cbdf73da470153"),
    SweepCase(
      "latin-hypercube-rounded", PinnedSpaces.rounded, .latinHypercube(count: 61, seed: 14),
      "25959fd87653dbf3745f60250ab64ac51bf51d846ea17769d402e6e9f6e7d043"),
    SweepCase(
      "sobol-rounded", PinnedSpaces.rounded, .sobol(count: 32, seed: 15),
      "e6fa5045af2978c6735203aeffc0c560c3767ebb3b3ca26db901de7eed0ede9b"),
  ]
}
