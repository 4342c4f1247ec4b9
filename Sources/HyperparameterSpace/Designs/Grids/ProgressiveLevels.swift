/// The levels of one axis in the order in which a grid that grows finer takes them.
struct ProgressiveLevels: Sendable {
  private let quantile: Quantile
  /// The values of a finite domain.
  private let levels: Levels?
  /// Whether all levels are there from the first round on: choices, which have no middle.
  private let isNominal: Bool

  /// In how many rounds an endless domain can be divided: coordinates are multiples of 2⁻⁵³.
  static let mostRounds = 52

  init(_ axis: Axis) {
    quantile = axis.quantile
    levels = axis.quantile.levels?.stored
    isNominal =
      switch axis.domain {
      case .choices, .constant: true
      default: false
      }
  }

  /// How many levels there are up to a round, counted from 1.
  func count(upToRound round: Int) -> Int {
    guard let levels else { return 1 << min(round, Self.mostRounds) - 1 }
    if isNominal || round >= lastRound { return round > 0 ? levels.count : 0 }
    return 1 << round - 1
  }

  /// The round after which no level is left.
  var end: Int { levels == nil ? Self.mostRounds : isNominal ? 1 : lastRound }

  /// The first round whose multiples are more than the levels: it takes the rest.
  private var lastRound: Int {
    let count = levels?.count ?? 0
    return Int.bitWidth - count.leadingZeroBitCount
  }

  /// The level at a position of the order.
  subscript(position: Int) -> ParameterValue {
    guard let levels else {
      let round = roundOfPosition(position)
      let offset = position - (1 << (round - 1) - 1)
      return value(atMultiple: 2 * offset + 1, ofRound: round)
    }
    if isNominal { return levels[position] }
    let round = min(roundOfPosition(position), lastRound)
    let before = 1 << (round - 1) - 1
    guard round == lastRound else {
      return levels[Self.position(2 * (position - before) + 1, ofRound: round, levels.count)]
    }
    return levels[restPosition(position - before, round: round - 1, of: levels.count)]
  }

  /// The round in which the order reaches a position: the bits of position + 1.
  private func roundOfPosition(_ position: Int) -> Int {
    Int.bitWidth - (position + 1).leadingZeroBitCount
  }

  /// ⌊multiple · count / 2^round⌋, in whole numbers.
  private static func position(_ multiple: Int, ofRound round: Int, _ count: Int) -> Int {
    let (high, low) = UInt64(multiple).multipliedFullWidth(by: UInt64(count))
    return Int(high << UInt64(64 - round) | low >> UInt64(round))
  }

  /// The position of a level, counted among those that the rounds so far did not take.
  private func restPosition(_ rank: Int, round: Int, of count: Int) -> Int {
    guard round > 0 else { return rank }
    // The levels taken below position p are the multiples m ≥ 1 with ⌊m · count / 2^round⌋ < p.
    func isFree(upTo position: Int) -> Int {
      var (lower, upper) = (0, 1 << round - 1)
      while lower < upper {
        let middle = (lower + upper + 1) / 2
        if Self.position(middle, ofRound: round, count) <= position {
          lower = middle
        } else {
          upper = middle - 1
        }
      }
      return position + 1 - lower
    }
    var (lower, upper) = (rank, count - 1)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if isFree(upTo: middle) > rank { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  /// The level of an endless domain at a multiple of 2^−round: in decimal where it has bounds.
  private func value(atMultiple multiple: Int, ofRound round: Int) -> ParameterValue {
    let count = 1 << round + 1
    switch quantile {
    case .continuous(.linear(let lower, let upper)):
      return .double(EvenLevels(lower: lower, upper: upper, count: count)[multiple])
    case .continuous(.logarithmic(let range)):
      return .double(range.level(multiple, of: count))
    case .continuous(.reverseLogarithmic(let range)):
      return .double(range.level(multiple, of: count))
    default:
      return quantile.value(at: Double(multiple) / Double(1 << round))
    }
  }
}
