extension Domain {
  /// Whether the domain holds a value; an invalid domain holds none.
  ///
  /// A group holds the maps that have its members, in order, as far as their conditions let them
  /// exist.
  public func contains(_ value: ParameterValue) -> Bool {
    guard let space = try? SearchSpace([Hyperparameter(Self.placeholder, self)]) else {
      return false
    }
    return space.contains(Paramset(names: [Self.placeholder], values: [value]))
  }

  /// The exact number of values, where it is finite.
  ///
  /// - Throws: ``SearchSpaceError`` for an invalid domain.
  public func count() throws -> WholeNumber? {
    try SearchSpace([Hyperparameter(Self.placeholder, self)]).paramsetCount()
  }

  /// How many unit coordinates decide a value: one, or for groups and lists one for each member of
  /// single values.
  public var dimensionCount: Int {
    switch self {
    case .group(let members): members.reduce(0) { $0 + $1.domain.dimensionCount }
    case .list(let elements): elements.reduce(0) { $0 + $1.dimensionCount }
    default: 1
    }
  }

  /// The value at unit coordinates: the quantile function.
  ///
  /// - Parameter coordinates: As many as ``dimensionCount`` says, each in [0, 1); each counts as the
  ///   multiple of 2⁻⁵³ at or below it.
  /// - Throws: ``SearchSpaceError`` for an invalid domain, ``UnitCoordinateError`` for coordinates
  ///   that are not so.
  public func value(at coordinates: Double...) throws -> ParameterValue {
    try value(at: coordinates)
  }

  /// The value at unit coordinates: the quantile function.
  public func value(at coordinates: [Double]) throws -> ParameterValue {
    let layout = try SearchSpace([Hyperparameter(Self.placeholder, self)]).layout
    guard coordinates.count == layout.axes.count else {
      throw UnitCoordinateError.count(coordinates.count, needed: layout.axes.count)
    }
    let values = try zip(layout.axes, coordinates).map { axis, coordinate in
      guard coordinate >= 0, coordinate < 1 else {
        throw UnitCoordinateError.outside(coordinate)
      }
      return axis.quantile.value(at: Double(UInt64(coordinate * 0x1p53)) * 0x1p-53)
    }
    return layout.paramset(values)[0].value
  }

  /// Unit coordinates at which a value is found: the inverse of the quantile function.
  ///
  /// A finite domain finds exactly this value there, an endless one this value to within the rounding
  /// of a coordinate to 2⁻⁵³. A member that does not exist has the coordinate 0.
  ///
  /// - Returns: `nil` for a value that the domain does not hold, or that has no share of it.
  /// - Throws: ``SearchSpaceError`` for an invalid domain.
  public func coordinates(of value: ParameterValue) throws -> [Double]? {
    let space = try SearchSpace([Hyperparameter(Self.placeholder, self)])
    let paramset = Paramset(names: [Self.placeholder], values: [value])
    guard space.contains(paramset), let row = space.row(of: paramset) else { return nil }
    var coordinates: [Double] = []
    for (position, axis) in space.layout.axes.enumerated() {
      guard row.isActive[position] else {
        coordinates.append(0)
        continue
      }
      guard let coordinate = axis.quantile.coordinate(of: row.values[position]) else { return nil }
      coordinates.append(coordinate)
    }
    return coordinates
  }

  /// The name of a domain that is looked at alone.
  private static let placeholder = "value"
}

/// Why unit coordinates decide no value.
@nonexhaustive
public enum UnitCoordinateError: Error, Hashable, CustomStringConvertible {
  /// There are not as many as the domain has dimensions.
  case count(Int, needed: Int)
  /// One does not lie in [0, 1).
  case outside(Double)

  /// One line: the broken rule and what was given.
  public var description: String {
    switch self {
    case .count(let count, let needed):
      "unit coordinates: the domain needs \(needed); there are \(count)."
    case .outside(let coordinate):
      "unit coordinates: each must lie in [0, 1); one is \(coordinate)."
    }
  }
}
