import HyperparameterSpace
import SweepList

/// Paramsets that are given one by one.
struct ListedParamsets: ParamsetSource {
  let paramsets: [Paramset]

  var names: [String] { paramsets.flatMap(\.names) }
  var count: WholeNumber { WholeNumber(paramsets.count) }

  func paramset(at index: WholeNumber) -> Paramset {
    paramsets.indices.first { WholeNumber($0) == index }.map { paramsets[$0] } ?? [:]
  }

  func paramsets(in range: Range<Int>) -> [Paramset] { Array(paramsets[range]) }

  /// A sweep of paramsets.
  static func sweep(_ paramsets: [Paramset]) -> Sweep {
    Sweep(design: "listed", space: [], source: ListedParamsets(paramsets: paramsets))
  }
}

extension Sweep {
  /// The bytes of the sweep's list.
  func listBytes(_ style: ListStyle = .block, verifying: Bool = true) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(style: style, verifying: verifying) { bytes += $0 }
    return bytes
  }
}
