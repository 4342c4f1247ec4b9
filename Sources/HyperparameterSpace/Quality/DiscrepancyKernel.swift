/// The three terms of a squared discrepancy, in one dimension each.
protocol DiscrepancyKernel {
  /// The factor that a dimension contributes to the constant term.
  var constant: Double { get }
  /// What the constant term is multiplied by: 1 or -1.
  var sign: Double { get }
  /// The factor of a coordinate in the sum over the points.
  func factor(_ x: Double) -> Double
  /// The factor of two coordinates in the sum over the pairs of points.
  func factor(_ x: Double, _ y: Double) -> Double
}

struct CenteredKernel: DiscrepancyKernel {
  let constant = 13.0 / 12
  let sign = 1.0

  func factor(_ x: Double) -> Double {
    let z = abs(x - 0.5)
    return 1 + 0.5 * z - 0.5 * (z * z)
  }

  func factor(_ x: Double, _ y: Double) -> Double {
    1 + 0.5 * abs(x - 0.5) + 0.5 * abs(y - 0.5) - 0.5 * abs(x - y)
  }
}

struct WrapAroundKernel: DiscrepancyKernel {
  let constant = 4.0 / 3
  let sign = -1.0

  func factor(_ x: Double) -> Double { 0 }

  func factor(_ x: Double, _ y: Double) -> Double {
    let difference = abs(x - y)
    return 1.5 - difference * (1 - difference)
  }
}

struct MixtureKernel: DiscrepancyKernel {
  let constant = 19.0 / 12
  let sign = 1.0

  func factor(_ x: Double) -> Double {
    let z = abs(x - 0.5)
    return 5.0 / 3 - 0.25 * z - 0.25 * (z * z)
  }

  func factor(_ x: Double, _ y: Double) -> Double {
    let difference = abs(x - y)
    return 1.875 - 0.25 * abs(x - 0.5) - 0.25 * abs(y - 0.5) - 0.75 * difference
      + 0.5 * (difference * difference)
  }
}

struct StarKernel: DiscrepancyKernel {
  let constant = 1.0 / 3
  let sign = 1.0

  func factor(_ x: Double) -> Double { 0.5 * (1 - x * x) }

  func factor(_ x: Double, _ y: Double) -> Double { 1 - (x < y ? y : x) }
}
