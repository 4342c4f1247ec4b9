/// How many points a design has: an exact whole number of any size.
///
/// The size of a grid is the product of its levels and soon passes 2⁶⁴; it is known before
/// anything is listed.
public struct PointCount: Sendable, Hashable {
  private let natural: Natural

  /// A count that fits an integer.
  ///
  /// - Parameter count: Not negative.
  public init(_ count: Int) {
    precondition(count >= 0, "a count of points is not negative")
    natural = Natural(UInt64(count))
  }

  /// The number of combinations of so many choices each.
  ///
  /// - Parameter factors: Not negative; the product of none is 1.
  public init(product factors: some Sequence<Int>) {
    natural = factors.reduce(Natural(1)) { product, factor in
      precondition(factor >= 0, "a count of points is not negative")
      return product * UInt64(factor)
    }
  }

  /// The count as an integer; `nil` where it is above `Int.max`.
  public var exactly: Int? { natural.asUInt64.flatMap(Int.init(exactly:)) }
}

extension PointCount: Comparable {
  /// Compares two counts.
  public static func < (left: Self, right: Self) -> Bool { left.natural < right.natural }
}

extension PointCount: CustomStringConvertible {
  /// The decimal digits.
  public var description: String { natural.description }
}
