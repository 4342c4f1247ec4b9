/// Reads a stream word by word, where how many words are needed depends on the words.
struct RandomStreamReader {
  private let stream: RandomStream
  private var position: UInt64 = 0
  /// The block of the next word, where that is not its first.
  private var block: Philox.Block = (0, 0, 0, 0)

  init(_ stream: RandomStream) {
    self.stream = stream
  }

  /// The next word.
  @inline(__always)
  mutating func next() -> UInt64 {
    defer { position &+= 1 }
    switch position & 3 {
    case 0:
      block = stream.block(holding: position)
      return block.0
    case 1: return block.1
    case 2: return block.2
    default: return block.3
    }
  }

  /// A whole number below a bound, all equally likely.
  ///
  /// The upper half of word × bound, words rejected whose lower half falls below 2⁶⁴ mod bound.
  /// Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019).
  ///
  /// - Parameter bound: Above 0.
  mutating func next(below bound: UInt64) -> UInt64 {
    let rejected = (0 &- bound) % bound
    while true {
      let (high, low) = next().multipliedFullWidth(by: bound)
      if low >= rejected { return high }
    }
  }
}
