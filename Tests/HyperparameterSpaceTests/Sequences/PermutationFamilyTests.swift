import Testing

@testable import HyperparameterSpace

@Suite("Families of permutations")
struct PermutationFamilyTests {
  /// Kept, made when asked for, and keyed: each is the order of its lane.
  @Test(arguments: [(1, 1), (6, 5), (1024, 256), (3, 1 << 30), (1024, 257), (5000, 7), (5000, 500)])
  func eachOrderIsThatOfItsLane(count: Int, lanes: Int) {
    let family = PermutationFamily(
      count: count, lanes: lanes, seed: 1, streamKey: 2, purpose: .slicedBlocks)
    for lane in [0, lanes / 2, lanes - 1] {
      let permutation = Permutation(
        count: count,
        stream: RandomStream(
          seed: 1, streamKey: 2, purpose: .slicedBlocks, lane: UInt64(lane)))
      let ofFamily = family[lane]
      let prepared = family.prepared(for: 300)[lane]
      #expect((0..<count).allSatisfy { prepared[$0] == permutation[$0] })
      #expect((0..<count).allSatisfy { ofFamily[$0] == permutation[$0] })
    }
  }
}
