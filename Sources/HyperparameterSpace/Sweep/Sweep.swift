/// The paramsets of a sweep, in order: a search space enumerated by a design, or what other sweeps
/// are composed to.
///
/// ```swift
/// let sweep = try Sweep(space, design: .latinHypercube(count: 64, seed: 2018))
/// sweep[17]                    // the paramset of array index 17, computed on its own
/// sweep.index(of: sweep[17])   // 17
/// ```
///
/// Paramset *i* is a function of the space, the design and *i* alone: the same on every machine, in
/// debug and release, in any order of access. `Documentation/Reproducibility.md` specifies it.
///
/// A grid may have more paramsets than an integer can count: ``exactCount`` and ``paramset(at:)``
/// know no limit; as a collection the sweep then ends at `Int.max`.
public struct Sweep: Sendable {
  /// What chose the paramsets, on one line, such as `latin-hypercube, count 64, seed 2018`.
  public let design: String
  /// The space that they are chosen from: a line for each hyperparameter and constraint.
  public let space: [String]
  /// The exact number of paramsets.
  public let exactCount: WholeNumber
  /// The number of paramsets as far as an integer can count them: at most `Int.max`.
  public let count: Int
  let source: any ParamsetSource

  /// Enumerates a space.
  ///
  /// - Parameters:
  ///   - space: The space to enumerate.
  ///   - design: What chooses the points.
  /// - Throws: ``DesignError`` when the design does not fit the space.
  /// - Complexity: Nothing is listed; a design says what it prepares.
  public init(_ space: SearchSpace, design: some Design) throws {
    self.init(
      design: design.description, space: space.lines,
      source: try design.paramsets(of: space))
  }

  /// Enumerates a source of one's own.
  ///
  /// - Parameters:
  ///   - design: What chose the paramsets, on one line.
  ///   - space: What they are chosen from, a line for each hyperparameter.
  ///   - source: Computes them.
  public init(design: String, space: [String], source: any ParamsetSource) {
    self.design = design
    self.space = space
    self.source = source
    exactCount = source.count
    count = Int(exactly: source.count) ?? Int.max
  }

  /// The names that paramsets may have, in order.
  public var names: [String] { source.names }

  /// The paramset at an index of any size; `nil` where the sweep has none.
  ///
  /// - Complexity: O(hyperparameters).
  public func paramset(at index: WholeNumber) -> Paramset? {
    index < exactCount ? source.paramset(at: index) : nil
  }

  /// The first index at which a paramset stands, of any size; `nil` where it stands nowhere.
  ///
  /// - Complexity: O(hyperparameters) for grids and what is composed of them; O(paramsets) for other
  ///   designs.
  public func exactIndex(of paramset: Paramset) -> WholeNumber? {
    source.index(of: paramset)
  }

  /// The first index at which a paramset stands; `nil` where it stands nowhere, or beyond `Int.max`.
  ///
  /// - Complexity: O(hyperparameters) for grids and what is composed of them; O(paramsets) for other
  ///   designs.
  public func index(of paramset: Paramset) -> Int? {
    exactIndex(of: paramset).flatMap { Int(exactly: $0) }
  }
}

extension Sweep: RandomAccessCollection {
  /// The index of the first paramset.
  public var startIndex: Int { 0 }
  /// The index after the last paramset.
  public var endIndex: Int { count }

  /// The paramset of an array index.
  ///
  /// - Precondition: `index` is in the sweep.
  /// - Complexity: O(hyperparameters).
  public subscript(index: Int) -> Paramset {
    precondition(indices.contains(index), "a sweep of \(count) paramsets has no index \(index)")
    return source.paramset(at: WholeNumber(index))
  }

  /// An iterator that computes paramsets some hundreds at a time.
  public func makeIterator() -> SweepIterator { SweepIterator(source: source, count: count) }
}

extension Sweep: CustomStringConvertible {
  /// What chose the paramsets.
  public var description: String { design }
}
