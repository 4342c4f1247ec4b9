import HyperparameterSpace
import Testing

/// A sweep that is pinned: by its digest, and by the re-implementation of the specification.
struct SweepCase: Sendable {
  let name: String
  let space: @Sendable () throws -> SearchSpace
  let design: any Design
  /// The SHA-256 of the list in block style.
  let sha256: String

  static let all =
    plain + finite + distributions + latinHypercubes + sequences + grids + progressiveGrids
    + spaces + compositions

  init(
    _ name: String, _ space: @escaping @Sendable () throws -> SearchSpace, _ design: any Design,
    _ sha256: String
  ) {
    self.name = name
    self.space = space
    self.design = design
    self.sha256 = sha256
  }

  func sweep() throws -> Sweep { try Sweep(space(), design: design) }
}

extension SweepCase: CustomTestStringConvertible {
  var testDescription: String { name }
}
