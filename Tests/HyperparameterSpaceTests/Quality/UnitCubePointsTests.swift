import Testing

@testable import HyperparameterSpace

@Suite("Points of the unit cube")
struct UnitCubePointsTests {
  /// Points, and CD², WD², MD², L2*².
  struct Measured: CustomTestStringConvertible {
    let rows: [[Double]]
    let squares: [Discrepancy: Double]
    let testDescription: String

    init(_ description: String, _ rows: [[Double]], _ values: [Double]) {
      self.rows = rows
      squares = Dictionary(
        uniqueKeysWithValues: zip([.centered, .wrapAround, .mixture, .star], values))
      testDescription = description
    }

    /// Points given by strata, counted from 1, of a Latin hypercube.
    init(_ description: String, strata: [[Int]], _ values: [Double]) {
      let count = Double(strata.count)
      self.init(
        description, strata.map { $0.map { (Double($0) - 0.5) / count } }, values)
    }
  }

  /// The designs of Fang and others; the diagonal; points measured with SciPy 1.17.
  static let measured = [
    Measured(
      "6×2, good", strata: [[1, 3], [2, 6], [3, 2], [4, 5], [5, 1], [6, 4]],
      [0.008142039609053464, 0.01684670781892894, 0.014895592206789487, 0.004669817386831253]),
    Measured(
      "6×2, worse", strata: [[1, 5], [2, 4], [3, 3], [4, 2], [5, 1], [6, 6]],
      [0.010456854423869011, 0.019418724279835153, 0.017660509902262422, 0.006984632201646135]),
    Measured(
      "diagonal 4×2", strata: (1...4).map { [$0, $0] }, [0.02407497829861094]),
    Measured(
      "diagonal 8×3", strata: (1...8).map { [$0, $0, $0] }, [0.04453716399493013]),
    Measured(
      "1×1", [[0.805]],
      [0.17635833333333317, 0.16666666666666674, 0.17151249999999973, 0.17635833333333337]),
    Measured(
      "2×3", [[0.808, 0.515, 0.286], [0.054, 0.383, 0.408]],
      [0.22186320477889976, 0.585463345529829, 0.6633692905930504, 0.049683063829890024]),
    Measured(
      "7×5",
      [
        [0.045, 0.049, 0.999, 0.652, 0.235], [0.435, 0.974, 0.898, 0.844, 0.392],
        [0.493, 0.677, 0.061, 0.556, 0.271], [0.88, 0.064, 0.679, 0.87, 0.227],
        [0.895, 0.872, 0.019, 0.707, 0.001], [0.503, 0.437, 0.203, 0.325, 0.806],
        [0.316, 0.149, 0.699, 0.449, 0.799],
      ],
      [0.21835936702927494, 0.48996963973060836, 0.7712481834541549, 0.0019561017112364808]),
  ]

  @Test(arguments: measured)
  func squaredDiscrepanciesAreThoseKnown(points: Measured) throws {
    let cube = try UnitCubePoints(rows: points.rows)
    for (kind, known) in points.squares {
      #expect(abs(cube.squaredDiscrepancy(kind) - known) < 1e-14, "\(kind)")
    }
  }

  /// The centred, wrap-around and mixture kinds do not tell a side from the opposite one.
  @Test(arguments: [Discrepancy.centered, .wrapAround, .mixture])
  func reflectionChangesNothing(kind: Discrepancy) throws {
    for points in Self.measured {
      let reflected = points.rows.map { row in
        row.enumerated().map { $0 == 0 ? 1 - $1 : $1 }
      }
      let difference =
        try UnitCubePoints(rows: points.rows).squaredDiscrepancy(kind)
        - UnitCubePoints(rows: reflected).squaredDiscrepancy(kind)
      #expect(abs(difference) < 1e-14)
    }
  }

  @Test(arguments: Discrepancy.allCases)
  func theOrderOfPointsAndOfDimensionsDoesNotMatter(kind: Discrepancy) throws {
    for points in Self.measured {
      let other = points.rows.reversed().map { Array($0.reversed()) }
      let difference =
        try UnitCubePoints(rows: points.rows).squaredDiscrepancy(kind)
        - UnitCubePoints(rows: other).squaredDiscrepancy(kind)
      #expect(abs(difference) < 1e-14)
    }
  }

  @Test func minimumDistanceIsThatKnown() throws {
    let points = try UnitCubePoints(rows: Self.measured[0].rows)
    #expect(abs(points.minimumDistance - 0.3726779962499649) < 1e-15)
    #expect(try UnitCubePoints(rows: [[0.5, 0.5]]).minimumDistance == .infinity)
    #expect(try UnitCubePoints(rows: [[0.5, 0], [0.5, 0], [1, 1]]).minimumDistance == 0)
    #expect(try UnitCubePoints(columns: [[0, 1, 0.25]]).minimumDistance == 0.25)
  }

  /// Measured with SciPy's `pdist`.
  @Test(arguments: [
    (1, 27.552824652773342), (2, 7.444272601815153), (15, 2.943990359354331),
    (50, 2.75871888724689), (100_000, 1 / 0.3726779962499649),
  ])
  func phiIsThatKnown(power: Int, known: Double) throws {
    let points = try UnitCubePoints(rows: Self.measured[0].rows)
    // At the greatest power the number of nearest pairs still counts a little.
    #expect(try abs(points.phi(power) / known - 1) < (power < 1000 ? 1e-14 : 1e-4))
  }

  @Test func phiAtItsLimits() throws {
    #expect(try UnitCubePoints(rows: [[0.1]]).phi(2) == 0)
    #expect(try UnitCubePoints(rows: [[0.1], [0.1]]).phi(2) == .infinity)
    #expect(try abs(UnitCubePoints(rows: [[0], [1e-100]]).phi(15) / 1e100 - 1) < 1e-14)
    for power in [0, -1] {
      let error = #expect(throws: UnitCubePointsError.self) {
        try UnitCubePoints(rows: [[0], [1]]).phi(power)
      }
      #expect(
        error?.description
          == "phi: the power must be at least 1; it is \(power); 15 to 50 are usual.")
    }
  }

  @Test func rowsAndColumnsGiveTheSamePoints() throws {
    let points = try UnitCubePoints(rows: [[0, 0.5, 1], [0.25, 0.75, 0.125]])
    #expect(try points == UnitCubePoints(columns: [[0, 0.25], [0.5, 0.75], [1, 0.125]]))
    #expect(points.count == 2 && points.dimensionCount == 3)
    #expect(points[1, 2] == 0.125)
  }

  static let refusedRows: [([[Double]], UnitCubePointsError, String)] = [
    ([], .noPoints, "there must be at least one; none is given."),
    ([[], []], .noDimensions, "a point needs at least one coordinate; none is given."),
    (
      [[0, 0], [0]], .unevenPoint(1, coordinates: 1, expected: 2),
      "all points must have the same number of coordinates; point 1 has 1, point 0 has 2."
    ),
    (
      [[0, 0], [0, -0.5]], .outside(-0.5, point: 1, dimension: 1),
      "a coordinate must be from 0 to 1; point 1 has -0.5 in dimension 1; scale the points first."
    ),
    (
      [[1 + 0x1p-52]], .outside(1 + 0x1p-52, point: 0, dimension: 0),
      "a coordinate must be from 0 to 1; point 0 has 1.0000000000000002 in dimension 0; "
        + "scale the points first."
    ),
  ]

  @Test(arguments: refusedRows)
  func refusesRows(rows: [[Double]], error: UnitCubePointsError, message: String) {
    #expect(throws: error) { try UnitCubePoints(rows: rows) }
    #expect(error.description == "points of the unit cube: " + message)
  }

  @Test func refusesColumns() {
    #expect(throws: UnitCubePointsError.noDimensions) { try UnitCubePoints(columns: []) }
    #expect(throws: UnitCubePointsError.noPoints) { try UnitCubePoints(columns: [[]]) }
    #expect(throws: UnitCubePointsError.unevenDimension(1, coordinates: 2, expected: 1)) {
      try UnitCubePoints(columns: [[0], [0, 1]])
    }
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(throws: UnitCubePointsError.self) { try UnitCubePoints(columns: [[0, value]]) }
    }
  }
}
