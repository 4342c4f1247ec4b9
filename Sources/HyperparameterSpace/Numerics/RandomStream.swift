/// An endless sequence of random 64-bit words, each computed from its position alone.
///
/// A seed, a hyperparameter's name and a purpose name a stream. Word *i* of it is output *i* of
/// NumPy's `np.random.Philox(key=[seed, fnv1a(name)], counter=[0, 0, purpose, 0])`.
struct RandomStream: Sendable {
  /// What a stream's words decide.
  ///
  /// The raw values are part of every list's identity.
  enum Purpose: UInt64 {
    /// The unit coordinates of a random design.
    case randomCoordinate = 0
    /// Where in its stratum a point of a Latin hypercube lies.
    case latinJitter = 1
    /// Which point of a Latin hypercube gets which stratum.
    case latinPermutation = 2
    /// Which levels of a finite domain a Latin hypercube gives one point more than others.
    case latinOffset = 3
    /// Where the strata of an optimised Latin hypercube start from, and which are exchanged.
    case latinOptimization = 5
  }

  private let key: (UInt64, UInt64)
  private let purpose: UInt64

  /// The stream of a seed, of the hyperparameter with this stream key, for a purpose.
  init(seed: UInt64, streamKey: UInt64, purpose: Purpose) {
    key = (seed, streamKey)
    self.purpose = purpose.rawValue
  }

  /// The word at a position.
  @inline(__always)
  func word(at position: UInt64) -> UInt64 {
    let block = words(inBlock: position / 4)
    return switch position % 4 {
    case 0: block.0
    case 1: block.1
    case 2: block.2
    default: block.3
    }
  }

  /// The words at positions 4 *b* to 4 *b* + 3.
  @inline(__always)
  func words(inBlock block: UInt64) -> (UInt64, UInt64, UInt64, UInt64) {
    // NumPy increments its counter before it computes a block, so the first block is number 1.
    Philox.block(counter: (block + 1, 0, purpose, 0), key: key)
  }

  /// The word at a position as a number in [0, 1): its upper 53 bits, times 2⁻⁵³.
  @inline(__always)
  func unitCoordinate(at position: UInt64) -> Double {
    Double(word(at: position) >> 11) * 0x1p-53
  }
}
