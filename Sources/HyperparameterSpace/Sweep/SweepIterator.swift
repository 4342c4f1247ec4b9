/// Goes through the paramsets of a sweep, computing some hundreds at a time.
public struct SweepIterator: IteratorProtocol, Sendable {
  private let source: any ParamsetSource
  private let count: Int
  private var paramsets: [Paramset] = []
  private var position = 0
  /// The index after the paramsets that are computed.
  private var end = 0

  /// Small enough to stay in a processor's cache, and for one paramset that is kept to hold little
  /// more than itself; large enough to pay for starting.
  private static let chunk = 256

  init(source: any ParamsetSource, count: Int) {
    self.source = source
    self.count = count
  }

  /// The next paramset.
  public mutating func next() -> Paramset? {
    if position == paramsets.count {
      guard end < count else { return nil }
      let start = end
      end += min(Self.chunk, count - start)
      paramsets = source.paramsets(in: start..<end)
      position = 0
    }
    // Moved out: a copy would count references, which costs as much as the paramset.
    var paramset = Paramset(names: [], values: [])
    swap(&paramset, &paramsets[position])
    position += 1
    return paramset
  }
}
