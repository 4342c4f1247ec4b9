/// A random order of the numbers below a count of up to 2¹²⁸, each computed from its position alone.
enum WidePermutation: Sendable {
  case narrow(Permutation)
  case wide(WideFeistelPermutation)

  /// `nil` for a larger count.
  init?(count: WholeNumber, seed: UInt64) {
    let stream = RandomStream(seed: seed, streamKey: fnv1a([]), purpose: .shuffle)
    if let count = Int(exactly: count) {
      self = .narrow(Permutation(count: count, stream: stream))
    } else if (count - 1).bitWidth <= 128 {
      self = .wide(WideFeistelPermutation(count: count, stream: stream))
    } else {
      return nil
    }
  }

  /// The number at a position below the count.
  subscript(position: WholeNumber) -> WholeNumber {
    switch self {
    case .narrow(let permutation): WholeNumber(permutation[Int(exactly: position) ?? 0])
    case .wide(let permutation): permutation[position]
    }
  }

  /// The position of a number below the count.
  func position(of number: WholeNumber) -> WholeNumber {
    switch self {
    case .narrow(let permutation):
      WholeNumber(permutation.position(of: Int(exactly: number) ?? 0))
    case .wide(let permutation): permutation.position(of: number)
    }
  }
}
