/// An endless sequence of random 64-bit words, each computed from its position alone.
///
/// A seed, a hyperparameter's name, a purpose and a lane name a stream. Word *i* of it is output *i*
/// of NumPy's `np.random.Philox(key=[seed, fnv1a(name)], counter=[0, lane, purpose, 0])`.
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
    /// Points that show how much a space's constraints accept.
    case trial = 4
    /// Where the strata of an optimised Latin hypercube start from, and which are exchanged.
    case latinOptimization = 5
    /// How a Sobol sequence is scrambled.
    case sobolScramble = 6
    /// The permutations of a Halton sequence's digits.
    case haltonDigits = 7
    /// The order of the rows of a strength-two design and of each column's symbols.
    case strengthTwoSymbols = 8
    /// The order of the rows with one symbol in a column of a strength-two design.
    case strengthTwoRanks = 9
    /// Which blocks the points of a slice get.
    case slicedBlocks = 10
    /// Which sub-stratum of a block a slice gets.
    case slicedSubstrata = 11
    /// Which coarse strata the points that extend a Latin hypercube get.
    case extensionOrder = 12
    /// Which free sub-stratum of a coarse stratum a point that extends a Latin hypercube gets.
    case extensionSubstrata = 13
    /// The order of a shuffled sweep.
    case shuffle = 14
  }

  private let key: (UInt64, UInt64)
  private let purpose: UInt64
  private let lane: UInt64

  /// The stream of a seed, of the hyperparameter with this stream key, for a purpose.
  ///
  /// - Parameter lane: Which of the purpose's streams, where it needs more than one.
  init(seed: UInt64, streamKey: UInt64, purpose: Purpose, lane: UInt64 = 0) {
    key = (seed, streamKey)
    self.purpose = purpose.rawValue
    self.lane = lane
  }

  /// The word at a position.
  @inline(__always)
  func word(at position: UInt64) -> UInt64 {
    let block = block(holding: position)
    return switch position % 4 {
    case 0: block.0
    case 1: block.1
    case 2: block.2
    default: block.3
    }
  }

  /// The four words among which the one at a position is.
  @inline(__always)
  func block(holding position: UInt64) -> Philox.Block {
    // NumPy increments its counter before it computes a block, so the first block is number 1.
    Philox.block(counter: (position / 4 + 1, lane, purpose, 0), key: key)
  }

  /// The word at a position as a number in [0, 1): its upper 53 bits, times 2⁻⁵³.
  @inline(__always)
  func unitCoordinate(at position: UInt64) -> Double {
    Double(word(at: position) >> 11) * 0x1p-53
  }

  /// A half of a word as a number in (0, 1): of its 32 bits, and ½, times 2⁻³².
  ///
  /// Half 2 *i* is the lower half of word *i*, half 2 *i* + 1 the upper.
  @inline(__always)
  func halfCoordinate(at position: UInt64) -> Double {
    Self.coordinate(ofHalf: word(at: position / 2) >> (position % 2 * 32))
  }

  /// The number in (0, 1) of the lower 32 bits of a word.
  @inline(__always)
  static func coordinate(ofHalf half: UInt64) -> Double {
    (Double(half & 0xffff_ffff) + 0.5) * 0x1p-32
  }
}
