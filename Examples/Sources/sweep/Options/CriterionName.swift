import ArgumentParser
import HyperparameterSpace

/// What `--optimize` optimises for.
enum CriterionName: String, ExpressibleByArgument, CaseIterable {
  case discrepancy
  case maximin

  /// The library's criterion.
  var value: LatinHypercubeCriterion {
    switch self {
    case .discrepancy: .centeredDiscrepancy
    case .maximin: .maximinDistance
    }
  }
}
