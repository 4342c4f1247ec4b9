/// Reads a stream word by word, where how many words are needed depends on the words.
struct RandomStreamReader {
  private let stream: RandomStream
  private var position: UInt64 = 0
  private var block: Philox.Block = (0, 0, 0, 0)

  init(_ stream: RandomStream) {
    self.stream = stream
  }

  /// The next word.
  mutating func next() -> UInt64 {
    if position % 4 == 0 { block = stream.block(holding: position) }
    position += 1
    let word = block.0
    block = (block.1, block.2, block.3, word)
    return word
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
