import HyperparameterSpace

extension SweepCase {
  static let latinHypercubes: [SweepCase] = [
    SweepCase(
      "latin-hypercube-1", PinnedSpaces.mixed, .latinHypercube(count: 1, seed: 0),
      "50577cc34fef14e93988ed0203a65cd229a87fd1ba64cded3bc85b188a9b72e8"),
    SweepCase(
      "latin-hypercube-24", PinnedSpaces.mixed, .latinHypercube(count: 24, seed: 2018),
      "1ff83f6b2855f7924cb9011b0ede62b71cad9c098a55d5ce2fea5a9b2e3ac0f3"),
    SweepCase(
      "latin-hypercube-1024", PinnedSpaces.mixed, .latinHypercube(count: 1024, seed: 7),
      "1e4142e28540295072daa2b3fd124accff642a06736c0dfee4aebe6020fd3805"),
    SweepCase(
      "latin-hypercube-1025", PinnedSpaces.mixed, .latinHypercube(count: 1025, seed: 7),
      "4fddfd94481362cd746ce0c6db38bd90ea1935c72b14dcafc78536e5cba4fb2f"),
    SweepCase(
      "latin-hypercube-extreme", PinnedSpaces.extreme, .latinHypercube(count: 3001, seed: .max),
      "d20aa8b1eec053a399620dad5f588a71a7c528dd0b49b492f0a0920dff472c5a"),
    SweepCase(
      "latin-hypercube-centered-1", PinnedSpaces.mixed,
      .latinHypercube(count: 1, seed: 1, placement: .centered),
      "ac13bde004132bbd8da9f93666430d87e614255df135862db13f8ff4088edd1c"),
    SweepCase(
      "latin-hypercube-centered-24", PinnedSpaces.mixed,
      .latinHypercube(count: 24, seed: 2018, placement: .centered),
      "86ecf1ba9ed7685eac87dcbff76ef75a40a951f90bf4d51b204e8f0588a5384d"),
    SweepCase(
      "latin-hypercube-centered-1025", PinnedSpaces.mixed,
      .latinHypercube(count: 1025, seed: 7, placement: .centered),
      "a74cc90955fdadbbaeaf35503e09247cfc91cbdd45fe9be879214d86ed449058"),
    SweepCase(
      "latin-hypercube-sliced", PinnedSpaces.mixed,
      .slicedLatinHypercube(count: 60, slices: 5, seed: 1),
      "0880f4224a5b0da8fd5984929bfa811a499c8e9ab6f1b6c1faef1c69584c8189"),
    SweepCase(
      "latin-hypercube-sliced-large", PinnedSpaces.mixed,
      .slicedLatinHypercube(count: 2060, slices: 2, seed: 2, placement: .centered),
      "c0a6130db8bedb1e0832a76fa8f0691eed878e3802789b0facb2564b4581c5f6"),
    SweepCase(
      "latin-hypercube-many-slices", PinnedSpaces.extreme,
      .slicedLatinHypercube(count: 2060, slices: 1030, seed: 2),
      "d1746cf5c6ca021ded79cc6af88a2b66a4212453786ab698af4193d1b5ea5fee"),
    SweepCase(
      "latin-hypercube-strength-two-prime", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 49, seed: 1),
      "78f27b6f7ed870462ad16a0354fbdff08821d2c3ea3b9d4ad05b30a71f3f8f7f"),
    SweepCase(
      "latin-hypercube-strength-two-power-of-two", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 64, seed: 2),
      "8750a735fccf311adaacc59ba232940335752ef10c033c3904f6c5499734dd94"),
    SweepCase(
      "latin-hypercube-strength-two-power-of-three", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 81, seed: 3, placement: .centered),
      "d1a5dca4812f3618efeda2b1f67f1f205c0581f86b09d44c238bf5d95ebc897f"),
    SweepCase(
      "latin-hypercube-strength-two-1369", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 1369, seed: 4),
      "1b83ec814ea9673d42cbb0ee70dedc6025b654cede4f2486f503fdd7da520da7"),
    SweepCase(
      "latin-hypercube-strength-two-15625", PinnedSpaces.extreme,
      StrengthTwoLatinHypercube(count: 15625, seed: 5).sample(count: 100, seed: 1),
      "71b0e6422686f16136d196bb7d013484580b42804b4fe18cc9cb947f29f4fb0f"),
    SweepCase(
      "latin-hypercube-strength-two-65536", PinnedSpaces.unevenlyDivided,
      StrengthTwoLatinHypercube(count: 65536, seed: 6).sample(count: 100, seed: 2),
      "3f68276e4269658d347e42d01e075df588e6ae5e312cbb098ee30d0552faff16"),
    SweepCase(
      "latin-hypercube-of-a-few-doubles-a-stratum", PinnedSpaces.extreme,
      LatinHypercube(count: 1 << 51 + 3, seed: 7).sample(count: 100, seed: 3),
      "371f1e0903da361b4f1108747ff728347ee758b1997a18687a7c36a519abdbd7"),
    SweepCase(
      "latin-hypercube-of-more-points-than-doubles", PinnedSpaces.extreme,
      LatinHypercube(count: 1 << 60 + 7, seed: 7).sample(count: 100, seed: 3),
      "e1bd6202bc2869251485c6a9566874bb15b553a7efa77bd764dbf3dbc2793b96"),
    SweepCase(
      "latin-hypercube-extended", PinnedSpaces.mixed,
      LatinHypercube(count: 12, seed: 5).extended(to: 60),
      "003bcbdd0d1f750a0f797f505d2bf99a6d2f908108c02a5dea5de1ac6a2d2615"),
    SweepCase(
      "latin-hypercube-extended-centered", PinnedSpaces.unevenlyDivided,
      LatinHypercube(count: 11, seed: 6, placement: .centered).extended(to: 33),
      "da78d04e7a31842e2cd2f36d07f312830842022c577b467e8b711921d0cf98ac"),
    SweepCase(
      "latin-hypercube-extended-large", PinnedSpaces.extreme,
      LatinHypercube(count: 1030, seed: 7).extended(to: 2060),
      "355e924a9eb31f38841fb5938a40c31910a8d2d6e5b9cd635480c6a217610c02"),
    SweepCase(
      "latin-hypercube-optimized-discrepancy", PinnedSpaces.mixed,
      .optimizedLatinHypercube(count: 20, seed: 8, iterations: 25_000),
      "4dc18a3fde38af9cc0802abeae14caa4d6bc4323d8030ee98a05ef14600ef226"),
    SweepCase(
      "latin-hypercube-optimized-of-one-point", PinnedSpaces.mixed,
      .optimizedLatinHypercube(count: 1, seed: 12),
      "729686637649735f5f0d69d79e84d84d779551635b062bc117f237e3c5948f62"),
    SweepCase(
      "latin-hypercube-optimized-at-will", PinnedSpaces.plane,
      .optimizedLatinHypercube(count: 2, seed: 13),
      "34234cf41e9453ada47a36b06cf4fe0c2158a5ca7fe5588518ef472ef6810e8f"),
    SweepCase(
      "latin-hypercube-optimized-in-several-starts", PinnedSpaces.mixed,
      .optimizedLatinHypercube(count: 8, seed: 10, iterations: 6000),
      "a81d17c7558b96bf7f0771f52b577cf0b14bd42e434667a9e1d3cdf089e6105b"),
    SweepCase(
      "latin-hypercube-optimized-in-the-plane", PinnedSpaces.plane,
      .optimizedLatinHypercube(
        count: 13, seed: 11, criterion: .maximinDistance, iterations: 6000),
      "039e5c2ce1d3a8ebb046ec27db1df5028004fca3803d6012fb3a9423ef8bd2de"),
    SweepCase(
      "latin-hypercube-optimized-maximin", PinnedSpaces.mixed,
      .optimizedLatinHypercube(
        count: 20, seed: 9, criterion: .maximinDistance, iterations: 25_000, placement: .jittered),
      "9aa07dd71b8e67bb575c4eea5d3c5e6609940c384ca32437429f5a3fd47dfbb5"),
  ]

  static let sequences: [SweepCase] = [
    SweepCase(
      "sobol", PinnedSpaces.mixed, .sobol(count: 256, seed: 2018),
      "79a794baa8418f1e25e16b9d0c432fc78386bfc3c9383f543a8fd3894dfa2c34"),
    SweepCase(
      "sobol-extreme", PinnedSpaces.extreme, .sobol(count: 700, seed: .max),
      "013c611a163681cb44b8b4c0fda951de5253711f3f9e125c3fde2b40edeebb70"),
    SweepCase(
      "sobol-far", PinnedSpaces.mixed,
      SobolDesign(count: .max, seed: 3).sample(count: 100, seed: 3),
      "5bc57eb51f02318e10a25e6dd1bcf23975eea61bc23f113303f16b09336b666b"),
    SweepCase(
      "sobol-normal", PinnedSpaces.normal, .sobol(count: 32, seed: 1),
      "673da46213ad171179461e449843eeeee832c8047b65d303f0f28b1330e138e3"),
    SweepCase(
      "halton", PinnedSpaces.mixed, .halton(count: 256, seed: 2018),
      "59c67f21d79882ddc379bd522bdb156ff96a898ea553cdb4f74332f25ec4cd5e"),
    SweepCase(
      "halton-extreme", PinnedSpaces.extreme, .halton(count: 700, seed: .max),
      "a94c4c8e9b3b4c03fdae0042d1d32fd5c249d7acdc76676d3143f759a9877180"),
    SweepCase(
      "halton-far", PinnedSpaces.mixed,
      HaltonDesign(count: .max, seed: 4).sample(count: 100, seed: 4),
      "ac0b9e5d4ba2c9e45d32960d51febab918a007e422527c563141796b4f988ce0"),
    SweepCase(
      "halton-skewed", PinnedSpaces.skewed, .halton(count: 32, seed: 1),
      "b8de0a497102d61fd0bd60192e30a65889de9b5ae8c3ef60a35b6a92ef7804ef"),
  ]
}
