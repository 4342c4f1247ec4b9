import ArgumentParser

/// The designs by the names that they have on the command line.
enum DesignName: String, ExpressibleByArgument, CaseIterable {
  case grid
  case progressiveGrid = "progressive-grid"
  case random
  case latinHypercube = "latin-hypercube"
  case sobol
  case halton

  /// All names, for messages.
  static let list = allCases.map(\.rawValue).joined(separator: ", ")

  /// Whether a larger count keeps the paramsets of a smaller one.
  var isPrefixStable: Bool {
    switch self {
    case .progressiveGrid, .random, .sobol, .halton: true
    case .grid, .latinHypercube: false
    }
  }
}
