import Foundation

/// The share of a metric's variance that one hyperparameter explains by itself.
///
/// The models are parted by the hyperparameter's levels, or its numbers into groups of equal size.
/// ε² = 1 − (*S*_within / (*m* − *k*)) / (*S*_total / (*m* − 1)) for *m* models in *k* groups: the
/// correlation ratio η² less what so many groups explain by chance. It estimates the first-order
/// index of Sobol from the models that there are.
///
/// Source: Kelley, "An unbiased correlation ratio measure", PNAS 21 (1935); Plischke, Borgonovo,
/// Smith, "Global sensitivity measures from given data", EJOR 226 (2013).
struct VarianceShare: Encodable, Equatable {
  /// ε² of the metric; not below 0.
  let share: Double
  /// ε² of the metric's ranks, which no outlier moves.
  let rankShare: Double
  /// What chance alone exceeds about once in twenty or forty times: two standard deviations of ε²
  /// where the metric depends on nothing.
  let noise: Double
  /// The number of models.
  let models: Int
  /// The number of groups.
  let groups: Int

  /// The fewest models of which a share says anything.
  static let fewestModels = 10

  /// Estimates a share.
  ///
  /// - Parameters:
  ///   - metric: The metric of each model, finite.
  ///   - groups: The group of each model.
  /// - Returns: `nil` for fewer than ten models, for one group, for groups of fewer than two models
  ///   on average, and for a metric that is the same for all.
  init?(_ metric: [Double], groups: [Int]) {
    let (models, number) = (metric.count, Set(groups).count)
    guard models >= Self.fewestModels, number > 1, models >= 2 * number,
      let share = Self.epsilonSquared(metric, groups: groups, number: number),
      let rankShare = Self.epsilonSquared(metric.ranks, groups: groups, number: number)
    else { return nil }
    self.share = share
    self.rankShare = rankShare
    self.models = models
    self.groups = number
    // Without dependence η² of normal numbers has a beta distribution.
    let (between, within) = (Double(number - 1) / 2, Double(models - number) / 2)
    let sum = between + within
    let variance = between * within / (sum * sum * (sum + 1))
    noise = 2 * variance.squareRoot() * Double(models - 1) / Double(models - number)
  }

  private static func epsilonSquared(
    _ metric: [Double], groups: [Int], number: Int
  ) -> Double? {
    // Scaled, so that no square overflows.
    guard let largest = metric.map(\.magnitude).max(), largest > 0 else { return nil }
    let values = metric.map { $0 / largest }
    let mean = values.reduce(0, +) / Double(values.count)
    let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    // What is left of equal numbers is rounding.
    guard total > Double(values.count) * 1e-28 else { return nil }
    var sums: [Int: (sum: Double, count: Double)] = [:]
    for (value, group) in zip(values, groups) {
      let (sum, count) = sums[group] ?? (0, 0)
      sums[group] = (sum + value, count + 1)
    }
    var within = 0.0
    for (value, group) in zip(values, groups) {
      guard let (sum, count) = sums[group] else { continue }
      within += (value - sum / count) * (value - sum / count)
    }
    let freedom = Double(values.count - number)
    return max(0, 1 - (within / freedom) / (total / Double(values.count - 1)))
  }

  /// Groups of equal size by the order of numbers; equal numbers are in one group.
  static func groups(of numbers: [Double]) -> [Int] {
    let wanted = min(24, max(2, Int((2 * cbrt(Double(numbers.count))).rounded())))
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var groups = Array(repeating: 0, count: numbers.count)
    var group = 0
    for (rank, index) in order.enumerated() {
      let isTied = rank > 0 && numbers[order[rank - 1]] == numbers[index]
      if !isTied { group = rank * wanted / numbers.count }
      groups[index] = group
    }
    return groups
  }
}

extension [Double] {
  /// The rank of each number from 1; equal numbers share the mean of theirs.
  var ranks: [Double] {
    let order = indices.sorted { self[$0] < self[$1] }
    var ranks = Array(repeating: 0.0, count: count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, self[order[end + 1]] == self[order[start]] { end += 1 }
      for position in start...end { ranks[order[position]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}
