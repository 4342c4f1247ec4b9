/// A Latin hypercube whose points were exchanged, coordinate by coordinate, until they spread well.
///
/// The points are computed once, when the sweep is made, in O(*count*) time for each of the
/// iterations, and then indexed. They are a function of the arguments and of the number of
/// hyperparameters of more than one value: the budget counts iterations, not time. Adding or removing
/// a hyperparameter changes all of them.
///
/// Not prefix-stable.
public struct OptimizedLatinHypercube: UnitCubeDesign {
  /// How many points.
  public let count: Int
  /// What tells this sweep's draws from another's.
  public let seed: UInt64
  /// What the points are good at.
  public let criterion: LatinHypercubeCriterion
  /// How many exchanges are tried; `nil` for a number that suits the size.
  public let iterations: Int?
  /// Where in their strata the points lie.
  public let placement: StratumPlacement
  /// What is told how far the optimisation is.
  private var progress: (@Sendable (OptimizationProgress) -> Void)?
  /// The design's name.
  public var name: String { "optimized latin-hypercube" }

  /// The largest count.
  public static let largestCount = OptimizedStrata.largestCount

  /// Makes an optimised Latin hypercube.
  ///
  /// - Parameters:
  ///   - count: How many points, from 1 to ``largestCount``.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - criterion: What the points are to be good at.
  ///   - iterations: How many exchanges are tried; `nil` for a number that suits the size: some tenths
  ///     of a second for a hundred points, seconds for thousands.
  ///   - placement: Where in their strata the points lie. What is optimised are the centres.
  public init(
    count: Int, seed: UInt64, criterion: LatinHypercubeCriterion = .centeredDiscrepancy,
    iterations: Int? = nil, placement: StratumPlacement = .centered
  ) {
    self.count = count
    self.seed = seed
    self.criterion = criterion
    self.iterations = iterations
    self.placement = placement
  }

  /// The same design, with the same points, that tells how far it is while it computes them.
  ///
  /// ```swift
  /// let design = OptimizedLatinHypercube(count: 500, seed: 2018)
  ///   .reporting(to: { print("\($0.done) of \($0.count) exchanges") })
  /// let sweep = try Sweep(space, design: design)
  /// ```
  ///
  /// - Parameter progress: Called on the thread that computes, whenever 16 exchanges for each point
  ///   were tried; never where there is nothing to exchange.
  public func reporting(
    to progress: @escaping @Sendable (OptimizationProgress) -> Void
  ) -> OptimizedLatinHypercube {
    var design = self
    design.progress = progress
    return design
  }

  /// The design's name, criterion, count and seed.
  public var description: String {
    "latin-hypercube, optimized for \(criterion.label), count \(count), seed \(seed)"
      + (iterations.map { ", iterations \($0)" } ?? "")
      + placement.suffix
  }

  /// Coordinates for each dimension.
  ///
  /// - Throws: ``DesignError`` for more than ``largestCount`` points or a negative number of
  ///   iterations.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    guard count <= Self.largestCount else {
      throw DesignError.count(
        design: name, given: count, rule: "at most \(Self.largestCount)",
        remedy: "take fewer, or a Sobol design, which is as even at any size")
    }
    if let iterations, iterations < 0 {
      throw DesignError.count(
        design: "\(name), iterations", given: iterations, rule: "not negative",
        remedy: "leave it out for a number that suits the size")
    }
    let varying = dimensions.count { $0.unitCount != 1 }
    let optimized = try OptimizedStrata(
      count: count, dimensionCount: max(varying, 1), criterion: criterion, iterations: iterations,
      seed: seed, progress: progress)
    return try dimensions.placed(upTo: varying, design: name) { place, dimension in
      LatinCoordinates(
        count: count, order: ListedStrata(strata: optimized.strata[place]),
        placement: placement, dimension: dimension, seed: seed)
    }
  }
}

extension LatinHypercubeCriterion {
  /// What a description says.
  var label: String {
    switch self {
    case .centeredDiscrepancy: "discrepancy"
    case .maximinDistance: "maximin"
    }
  }
}

extension Design where Self == OptimizedLatinHypercube {
  /// A Latin hypercube whose points were exchanged until they spread well.
  ///
  /// - Parameters:
  ///   - count: How many points, from 1 to ``OptimizedLatinHypercube/largestCount``.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - criterion: What the points are to be good at.
  ///   - iterations: How many exchanges are tried; `nil` for a number that suits the size.
  ///   - placement: Where in their strata the points lie.
  public static func optimizedLatinHypercube(
    count: Int, seed: UInt64, criterion: LatinHypercubeCriterion = .centeredDiscrepancy,
    iterations: Int? = nil, placement: StratumPlacement = .centered
  ) -> OptimizedLatinHypercube {
    OptimizedLatinHypercube(
      count: count, seed: seed, criterion: criterion, iterations: iterations,
      placement: placement)
  }
}
