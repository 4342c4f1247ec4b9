/// The paramsets of a grid that grows finer.
///
/// Round *r* holds the combinations of the levels up to *r* of which one at least is of round *r*
/// itself: for each axis in turn, those in which it is the first axis of that round, in the order of
/// a grid.
struct ProgressiveParamsets: ParamsetSource {
  let layout: SpaceLayout
  let levels: [ProgressiveLevels]
  let count: WholeNumber

  var names: [String] { layout.names }

  /// How many there could be.
  var available: WholeNumber { combinations(upToRound: levels.map(\.end).max() ?? 1) }

  func paramset(at index: WholeNumber) -> Paramset {
    var round = 1
    while combinations(upToRound: round) <= index { round += 1 }
    var rest = index - combinations(upToRound: round - 1)
    for first in levels.indices {
      // Axes before the first are of earlier rounds, it is of this one, those after it of either.
      let ranges = levels.indices.map { axis in
        let (before, now) = (
          levels[axis].count(upToRound: round - 1), levels[axis].count(upToRound: round)
        )
        return axis < first ? 0..<before : axis == first ? before..<now : 0..<now
      }
      let combinations = WholeNumber.product(of: ranges.map { WholeNumber($0.count) })
      if rest < combinations { return paramset(at: rest, of: ranges) }
      rest = rest - combinations
    }
    return paramset(at: 0, of: levels.map { _ in 0..<1 })
  }

  private func combinations(upToRound round: Int) -> WholeNumber {
    WholeNumber.product(of: levels.map { WholeNumber($0.count(upToRound: round)) })
  }

  /// A combination of positions, the last axis fastest.
  private func paramset(at index: WholeNumber, of ranges: [Range<Int>]) -> Paramset {
    var index = index
    var values: [ParameterValue] = []
    for (axis, range) in zip(levels, ranges).reversed() {
      let (rest, position) = index.quotientAndRemainder(dividingBy: WholeNumber(range.count))
      values.append(axis[range.lowerBound + (Int(exactly: position) ?? 0)])
      index = rest
    }
    return layout.paramset(values.reversed())
  }
}
