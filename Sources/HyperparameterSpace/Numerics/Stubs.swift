struct TruncatedNormal: Sendable { let lower: Double; let upper: Double
  static let largestDeviation = 8.3
  init?(mean: Double, standardDeviation: Double, lower: Double, upper: Double) { self.lower = lower; self.upper = upper }
  func quantile(_ u: Double) -> Double { u }
  func probability(below x: Double) -> Double { x } }
struct LogNormal: Sendable { var largestQuantile: Double { 1 }
  init?(mean: Double, standardDeviation: Double) {}
  func quantile(_ u: Double) -> Double { u }
  func probability(below x: Double) -> Double { x } }
struct BetaDistribution: Sendable {
  init?(alpha: Double, beta: Double) {}
  func quantile(_ u: Double) -> Double { u }
  func probability(below x: Double) -> Double { x } }
extension GeometricRange { func fraction(of value: Double) -> Double { value } }
