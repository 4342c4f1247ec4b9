/// The paramsets of a source in a random order, or the first of them in that order.
struct ShuffledParamsets: ParamsetSource {
  let source: any ParamsetSource
  let count: WholeNumber
  private let order: WidePermutation

  /// - Parameter seed: What tells this order from another.
  /// - Throws: ``SweepError/tooManyToShuffle(_:)``.
  init(_ source: any ParamsetSource, count: WholeNumber, seed: UInt64) throws {
    guard let order = WidePermutation(count: source.count, seed: seed) else {
      throw SweepError.tooManyToShuffle(source.count)
    }
    self.source = source
    self.count = count
    self.order = order
  }

  /// - Parameters:
  ///   - sampleCount: How many paramsets, at least 1, and not more than there are.
  ///   - seed: What tells this sample from another.
  /// - Throws: ``SweepError``.
  init(sampling sampleCount: Int, of source: any ParamsetSource, seed: UInt64) throws {
    guard sampleCount >= 1 else { throw SweepError.nothing("sample") }
    guard WholeNumber(sampleCount) <= source.count else {
      throw SweepError.sampleTooLarge(asked: sampleCount, available: source.count)
    }
    try self.init(source, count: WholeNumber(sampleCount), seed: seed)
  }

  var names: [String] { source.names }

  var hasNoRepetitions: Bool { source.hasNoRepetitions }

  func paramset(at index: WholeNumber) -> Paramset { source.paramset(at: order[index]) }

  func index(of paramset: Paramset) -> WholeNumber? {
    guard let number = source.index(of: paramset) else { return nil }
    // Of the places of a paramset the source names the first, which need not come first here.
    guard source.hasNoRepetitions else { return firstIndex(comparing: paramset) }
    let position = order.position(of: number)
    return position < count ? position : nil
  }
}
