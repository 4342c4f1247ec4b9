extension Sweep {
  /// Every combination of the paramsets of several sweeps, the last fastest.
  ///
  /// So one sweep may be a grid of some hyperparameters, a Latin hypercube of others and random in
  /// the rest:
  ///
  /// ```swift
  /// let sweep = try Sweep.product([
  ///   Sweep(architectures, design: .grid()),
  ///   Sweep(rates, design: .latinHypercube(count: 16, seed: 1)),
  /// ])
  /// ```
  ///
  /// - Throws: ``SweepError`` when two of them share a name, or there is none.
  public static func product(_ sweeps: [Sweep]) throws -> Sweep {
    let source = try ProductParamsets(sweeps.map(\.source))
    return Sweep(
      design: "product of \(sweeps.parenthesized)",
      space: sweeps.flatMap(\.space), source: source)
  }

  /// The paramsets of several sweeps side by side: the first with the first, and so on.
  ///
  /// - Throws: ``SweepError`` when two of them share a name, their numbers of paramsets differ, or
  ///   there is none.
  public static func paired(_ sweeps: [Sweep]) throws -> Sweep {
    let source = try PairedParamsets(sweeps.map(\.source))
    return Sweep(
      design: "pairs of \(sweeps.parenthesized)",
      space: sweeps.flatMap(\.space), source: source)
  }

  /// The paramsets of several sweeps, one sweep after the other.
  ///
  /// - Throws: ``SweepError`` when there is none.
  public static func concatenation(_ sweeps: [Sweep]) throws -> Sweep {
    let source = try ConcatenatedParamsets(sweeps.map(\.source))
    var spaces: [[String]] = []
    for sweep in sweeps where !spaces.contains(sweep.space) { spaces.append(sweep.space) }
    return Sweep(
      design: "concatenation of \(sweeps.parenthesized)",
      space: spaces.count == 1 ? spaces[0] : ["one of:"] + spaces.flatMap(\.itemLines),
      source: source)
  }

  /// Makes a sweep of neighbouring paramsets of another, counted anew from 0.
  ///
  /// ```swift
  /// try Sweep(sweep[100..<200])
  /// try Sweep(sweep.prefix(10))
  /// ```
  ///
  /// - Throws: ``SweepError/nothing(_:)`` when there is none.
  public init(_ slice: Slice<Sweep>) throws {
    self = try slice.base.slice(WholeNumber(slice.startIndex)..<WholeNumber(slice.endIndex))
  }

  /// The paramsets of a range of indices of any size, counted anew from 0.
  ///
  /// - Parameter range: Indices of the sweep; what goes beyond it is left out.
  /// - Throws: ``SweepError/nothing(_:)`` when there is none.
  public func slice(_ range: Range<WholeNumber>) throws -> Sweep {
    let range = range.clamped(to: 0..<exactCount)
    guard !range.isEmpty else { throw SweepError.nothing("slice") }
    return Sweep(
      design: "\(design), paramsets \(range.lowerBound)..<\(range.upperBound)", space: space,
      source: SlicedParamsets(source: source, range: range))
  }

  /// The same paramsets in a random order.
  ///
  /// - Parameter seed: What tells this order from another.
  /// - Throws: ``SweepError/tooManyToShuffle(_:)``.
  public func shuffled(seed: UInt64) throws -> Sweep {
    Sweep(
      design: "\(design), shuffled, seed \(seed)", space: space,
      source: try ShuffledParamsets(source, count: exactCount, seed: seed))
  }

  /// Paramsets chosen at random, none twice; the first *n* of *m* are the *n* of a smaller sample.
  ///
  /// - Parameters:
  ///   - count: How many, at least 1.
  ///   - seed: What tells this sample from another.
  /// - Throws: ``SweepError`` when there are not so many.
  public func sample(count: Int, seed: UInt64) throws -> Sweep {
    Sweep(
      design: "\(design), sample of \(count) without replacement, seed \(seed)", space: space,
      source: try ShuffledParamsets(sampling: count, of: source, seed: seed))
  }

  /// The paramsets that a predicate accepts, which is asked once for each of them.
  ///
  /// A constraint in the space serves better where it can: a grid then counts without listing, and
  /// other designs keep their number of points.
  ///
  /// - Parameters:
  ///   - label: What the predicate says, for messages and lists' headers.
  ///   - accepts: Whether a paramset stays.
  /// - Throws: ``SweepError`` when there are more than 2²⁴ paramsets, or none is accepted.
  public func only(_ label: String, accepts: (Paramset) -> Bool) throws -> Sweep {
    Sweep(
      design: design, space: space + ["only: \(label)"],
      source: try FilteredParamsets(source, label: label, accepts: accepts))
  }
}

extension [String] {
  /// The lines as those of an item of a list.
  var itemLines: [String] { enumerated().map { ($0 == 0 ? "- " : "  ") + $1 } }
}
