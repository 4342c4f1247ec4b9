/// A design that makes points in the unit cube, and knows no domain.
///
/// ## Implementing a design
/// Give the coordinates of each dimension in ``coordinates(of:)``: a function of the point alone. A
/// coordinate becomes a value by the quantile function of the hyperparameter's domain; where a
/// constraint of the space does not accept a point, its values are drawn anew, independently of the
/// design, until it does.
public protocol UnitCubeDesign: Design {
  /// The design's name, for messages.
  var name: String { get }
  /// How many points.
  var count: Int { get }
  /// What tells this sweep's draws from another's.
  var seed: UInt64 { get }

  /// The coordinates of the points in each dimension, in order.
  ///
  /// - Throws: ``DesignError`` when the design has no such points.
  func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates]
}

/// A dimension of the unit cube: what a design may know of a hyperparameter.
public struct UnitCubeDimension: Sendable {
  /// The hyperparameter's name, or its path.
  public let name: String
  /// A hash of the name, the key of the dimension's random streams.
  let streamKey: UInt64
  /// Into how many equal units a finite domain divides the dimension; `nil` for an endless one.
  let unitCount: UInt64?

  /// Makes a dimension of an endless domain.
  public init(name: String) {
    self.init(name: name, unitCount: nil)
  }

  init(name: String, unitCount: UInt64?) {
    self.name = name
    streamKey = fnv1a(name.utf8)
    self.unitCount = unitCount
  }

  /// A random stream of the dimension.
  func stream(
    seed: UInt64, _ purpose: RandomStream.Purpose, lane: UInt64 = 0
  ) -> RandomStream {
    RandomStream(seed: seed, streamKey: streamKey, purpose: purpose, lane: lane)
  }
}

extension UnitCubeDesign {
  /// The values of the space at the design's points.
  public func paramsets(of space: SearchSpace) throws -> any ParamsetSource {
    guard count >= 1 else { throw DesignError.noPoints(design: name, count: count) }
    let axes = space.layout.axes
    let coordinates = try coordinates(of: axes.map(\.dimension))
    return try SampledParamsets(
      layout: space.layout, count: count,
      columns: zip(axes, coordinates).map { SampledColumn(axis: $0, coordinates: $1) },
      redraw: Redraw(layout: space.layout, seed: seed, design: name))
  }
}

extension Axis {
  /// What a design may know of the axis.
  var dimension: UnitCubeDimension {
    guard case .finite(_, let shares) = quantile else { return UnitCubeDimension(name: name) }
    return UnitCubeDimension(name: name, unitCount: shares.unitCount)
  }
}
