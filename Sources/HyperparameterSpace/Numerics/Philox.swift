/// The counter-based generator Philox4x64-10: a fixed function of key and counter.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011;
/// known answers from Random123. NumPy's `np.random.Philox` computes the same.
struct Philox: Sendable {
  typealias Key = (UInt64, UInt64)
  typealias Block = (UInt64, UInt64, UInt64, UInt64)

  /// The four output words for a counter under a key.
  @inline(__always)
  static func block(counter: Block, key: Key) -> Block {
    var (x0, x1, x2, x3) = counter
    var (k0, k1) = key
    for _ in 0..<10 {
      let (high0, low0) = x0.multipliedFullWidth(by: 0xd2e7_470e_e14c_6c93)
      let (high1, low1) = x2.multipliedFullWidth(by: 0xca5a_8263_9512_1157)
      (x0, x1, x2, x3) = (high1 ^ x1 ^ k0, low1, high0 ^ x3 ^ k1, low0)
      k0 &+= 0x9e37_79b9_7f4a_7c15
      k1 &+= 0xbb67_ae85_84ca_a73b
    }
    return (x0, x1, x2, x3)
  }
}
