/// The paramsets of a sweep, in order: a search space enumerated by a design.
///
/// ```swift
/// let sweep = try Sweep(space, design: .latinHypercube(count: 64, seed: 2018))
/// sweep[17]  // the paramset of array index 17, computed on its own
/// ```
///
/// Paramset *i* is a function of the space, the design and *i* alone: the same on every machine, in
/// debug and release, in any order of access. `Documentation/Reproducibility.md` specifies it.
public struct Sweep: Sendable {
  /// The space that is enumerated.
  public let space: SearchSpace
  /// What chooses the points.
  public let design: any Design
  /// The number of paramsets.
  public let count: Int
  private let names: [String]
  private let columns: [any DesignColumn]

  /// Enumerates a space.
  ///
  /// - Parameters:
  ///   - space: The space to enumerate.
  ///   - design: What chooses the points.
  /// - Throws: ``DesignError`` when the design does not fit the space, or has more points than
  ///   `Int.max`.
  /// - Complexity: Nothing is listed; a design may prepare up to 4,096 values a hyperparameter.
  public init(_ space: SearchSpace, design: some Design) throws {
    let pointCount = try design.pointCount(in: space)
    guard let count = pointCount.exactly else {
      throw DesignError.tooManyPoints(
        design: design.description, count: pointCount, most: Int.max)
    }
    self.space = space
    self.design = design
    self.count = count
    names = space.hyperparameters.map(\.name)
    columns = try design.columns(in: space)
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
    return Paramset(names: names, values: columns.map { $0.value(at: index) })
  }
}
