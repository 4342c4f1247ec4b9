/// Paramsets in order, each computed from its index alone: what a design makes of a space, and what
/// sweeps are composed of.
///
/// ## Implementing a source
/// ``paramset(at:)`` is a function of the index alone; nothing is drawn in sequence. Whatever can be
/// invalid is refused before the source is made; after that it answers for every index below its
/// count.
public protocol ParamsetSource: Sendable {
  /// The names that paramsets may have, in order.
  var names: [String] { get }

  /// The exact number of paramsets, of which nothing is listed.
  var count: WholeNumber { get }

  /// The paramset at an index below ``count``.
  ///
  /// - Complexity: O(hyperparameters), apart from what a source says of itself.
  func paramset(at index: WholeNumber) -> Paramset

  /// The paramsets of a range of indices, for whoever lists many.
  func paramsets(in range: Range<Int>) -> [Paramset]

  /// Whether no paramset stands at two indices, as far as the source knows.
  var hasNoRepetitions: Bool { get }

  /// The first index at which a paramset stands; `nil` where it stands nowhere.
  func index(of paramset: Paramset) -> WholeNumber?
}

extension ParamsetSource {
  /// Nothing is known.
  public var hasNoRepetitions: Bool { false }

  /// The paramsets, one after the other.
  public func paramsets(in range: Range<Int>) -> [Paramset] {
    range.map { paramset(at: WholeNumber($0)) }
  }

  /// The first index at which a paramset stands, found by comparing one after the other.
  ///
  /// - Complexity: O(paramsets).
  public func index(of paramset: Paramset) -> WholeNumber? {
    firstIndex(comparing: paramset)
  }

  func firstIndex(comparing paramset: Paramset) -> WholeNumber? {
    var start = 0
    let end = Int(exactly: count) ?? Int.max
    while start < end {
      let range = start..<start + min(1024, end - start)
      if let offset = paramsets(in: range).firstIndex(of: paramset) {
        return WholeNumber(start + offset)
      }
      start = range.upperBound
    }
    return nil
  }
}
