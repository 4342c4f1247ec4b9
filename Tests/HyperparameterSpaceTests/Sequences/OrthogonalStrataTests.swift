import Testing

@testable import HyperparameterSpace

@Suite("Strata of strength two")
struct OrthogonalStrataTests {
  private func strata(order: Int, column: Int, seed: UInt64, name: String) throws -> [Int] {
    let field = try #require(GaloisField(order: order))
    let strata = OrthogonalStrata(
      field: field, column: column, seed: seed, streamKey: fnv1a(name.utf8))
    return (0..<(order * order)).map { strata[$0] }
  }

  /// The first strata of an implementation in Python with NumPy's words.
  @Test(
    arguments: [
      (5, 0, 1, "a", [16, 20, 10, 19, 22, 12, 21, 6]),
      (5, 3, 1, "a", [24, 14, 15, 19, 16, 22, 5, 17]),
      (4, 4, 2, "b", [4, 15, 2, 13, 3, 9, 8, 10]),
      (9, 7, 3, "c", [28, 65, 16, 17, 62, 77, 11, 49]),
      (37, 20, 4, "d", [451, 1076, 805, 1004, 704, 106, 299, 718]),
    ] as [(Int, Int, UInt64, String, [Int])])
  func knownStrata(order: Int, column: Int, seed: UInt64, name: String, first: [Int]) throws {
    let strata = try strata(order: order, column: column, seed: seed, name: name)
    #expect(Array(strata.prefix(8)) == first)
  }

  @Test func runsAreTheSameAsSinglePoints() throws {
    let field = try #require(GaloisField(order: 9))
    let strata = OrthogonalStrata(field: field, column: 4, seed: 1, streamKey: 2)
    #expect(strata.strata(in: 5..<81) == (5..<81).map { strata[$0] })
  }

  /// Each column has every stratum once, each pair of columns every cell once.
  @Test(arguments: [2, 3, 4, 5, 7, 8, 9, 11, 16])
  func hasStrengthTwo(order: Int) throws {
    let columns = try (0...order).map {
      try strata(order: order, column: $0, seed: 8, name: "\($0)")
    }
    for (position, column) in columns.enumerated() {
      #expect(column.sorted() == Array(0..<(order * order)))
      for other in columns[..<position] {
        var isTaken = [Bool](repeating: false, count: order * order)
        for (x, y) in zip(column, other) { isTaken[x / order * order + y / order] = true }
        #expect(!isTaken.contains(false))
      }
    }
  }

  /// Larger orders, at which the rows are keyed.
  @Test(arguments: [37, 49])
  func largerOrdersHaveStrengthTwo(order: Int) throws {
    let first = try strata(order: order, column: 0, seed: 1, name: "x")
    let second = try strata(order: order, column: order, seed: 1, name: "y")
    var isTaken = [Bool](repeating: false, count: order * order)
    for (x, y) in zip(first, second) { isTaken[x / order * order + y / order] = true }
    #expect(!isTaken.contains(false))
    #expect(second.sorted() == Array(0..<(order * order)))
  }

  @Test func differentNamesAndSeedsHaveOtherOrders() throws {
    let strata = try strata(order: 7, column: 2, seed: 1, name: "a")
    #expect(try self.strata(order: 7, column: 2, seed: 1, name: "b") != strata)
    #expect(try self.strata(order: 7, column: 2, seed: 2, name: "a") != strata)
    #expect(try self.strata(order: 7, column: 3, seed: 1, name: "a") != strata)
  }
}
