import HyperparameterSpace

extension SweepCase {
  static let latinHypercubes: [SweepCase] = [
    SweepCase(
      "latin-hypercube-1", PinnedSpaces.mixed, .latinHypercube(count: 1, seed: 0),
      "91b7c174b12b47339e522fda97c20fa7cd81b47b1563d516bebc074af88b7965"),
    SweepCase(
      "latin-hypercube-24", PinnedSpaces.mixed, .latinHypercube(count: 24, seed: 2018),
      "3cba0fe7c469acf799402edb3db6659918fbdaec8debdd951367f78e728bc466"),
    SweepCase(
      "latin-hypercube-1024", PinnedSpaces.mixed, .latinHypercube(count: 1024, seed: 7),
      "7d62e6d0b7439e4fed43c155d6ca03169b928cbd5018618175611619d4b49d7b"),
    SweepCase(
      "latin-hypercube-1025", PinnedSpaces.mixed, .latinHypercube(count: 1025, seed: 7),
      "59d21b1c80ccde4fb01191290375d14cf018c7e8af4f50e30d2a0da991d6dbcf"),
    SweepCase(
      "latin-hypercube-extreme", PinnedSpaces.extreme, .latinHypercube(count: 3001, seed: .max),
      "ca00afbb4bb9d5b5e1f3f802f7037e2a8770fcd9031064f0b826722bd3db177d"),
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
      "bf6d1864e7c68777c9f77f951d218de598195563d1135121a45ad84eb4dda6b9"),
    SweepCase(
      "latin-hypercube-sliced-large", PinnedSpaces.mixed,
      .slicedLatinHypercube(count: 2060, slices: 2, seed: 2, placement: .centered),
      "c0a6130db8bedb1e0832a76fa8f0691eed878e3802789b0facb2564b4581c5f6"),
    SweepCase(
      "latin-hypercube-many-slices", PinnedSpaces.extreme,
      .slicedLatinHypercube(count: 2060, slices: 1030, seed: 2),
      "4344048e6e745049f7b1fec5d4e1b58d66b2285f3a09e49a077cbf76772eba1b"),
    SweepCase(
      "latin-hypercube-strength-two-prime", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 49, seed: 1),
      "710ddf9f41ce2452451ba8f239b899fa308b43de1bae3f4fbefbc30b9f94d025"),
    SweepCase(
      "latin-hypercube-strength-two-power-of-two", PinnedSpaces.mixed,
      .strengthTwoLatinHypercube(count: 64, seed: 2),
      "8951fb4ab147185cbf54c575fa2a4ddd9e1b3e286878f41fd6d6d70f726a1b59"),
    SweepCase(
      "latin-hypercube-strength-two-power-of-three", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 81, seed: 3, placement: .centered),
      "d1a5dca4812f3618efeda2b1f67f1f205c0581f86b09d44c238bf5d95ebc897f"),
    SweepCase(
      "latin-hypercube-strength-two-1369", PinnedSpaces.extreme,
      .strengthTwoLatinHypercube(count: 1369, seed: 4),
      "ff2571020650bd6f49a98ab9089ae90efee815a41e9fabfd6dfd2d8a7a4273f6"),
    SweepCase(
      "latin-hypercube-strength-two-15625", PinnedSpaces.extreme,
      StrengthTwoLatinHypercube(count: 15625, seed: 5).sample(count: 100, seed: 1),
      "97baeb86dedfefc4827b7f86dd59ae62b922f2e7095bc1635af26b02b3765b0b"),
    SweepCase(
      "latin-hypercube-strength-two-65536", PinnedSpaces.unevenlyDivided,
      StrengthTwoLatinHypercube(count: 65536, seed: 6).sample(count: 100, seed: 2),
      "3f68276e4269658d347e42d01e075df588e6ae5e312cbb098ee30d0552faff16"),
    SweepCase(
      "latin-hypercube-of-a-few-doubles-a-stratum", PinnedSpaces.extreme,
      LatinHypercube(count: 1 << 51 + 3, seed: 7).sample(count: 100, seed: 3),
      "66b28bb204d23c0dcdfb2744e03b8f0727a7aa9940af006c6c150b3cdc628b01"),
    SweepCase(
      "latin-hypercube-of-more-points-than-doubles", PinnedSpaces.extreme,
      LatinHypercube(count: 1 << 60 + 7, seed: 7).sample(count: 100, seed: 3),
      "e1bd6202bc2869251485c6a9566874bb15b553a7efa77bd764dbf3dbc2793b96"),
    SweepCase(
      "latin-hypercube-extended", PinnedSpaces.mixed,
      LatinHypercube(count: 12, seed: 5).extended(to: 60),
      "6d07ba7c3e5422099c0a7096d7e77ff4a21de3f6d188761c985c5ae75a654373"),
    SweepCase(
      "latin-hypercube-extended-centered", PinnedSpaces.unevenlyDivided,
      LatinHypercube(count: 11, seed: 6, placement: .centered).extended(to: 33),
      "da78d04e7a31842e2cd2f36d07f312830842022c577b467e8b711921d0cf98ac"),
    SweepCase(
      "latin-hypercube-extended-large", PinnedSpaces.extreme,
      LatinHypercube(count: 1030, seed: 7).extended(to: 2060),
      "ebb103a4cfac16e7c1036824002011fe0ec30bb5507724b74b074134abda6d41"),
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
      "a3a5d7ecf31eb9553172d79779875e33218c790c08c4521487a0ac9a680e9226"),
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
