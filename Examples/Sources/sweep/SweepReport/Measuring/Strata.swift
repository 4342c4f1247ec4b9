/// How often the values of a list lie in each part of an axis.
struct Strata: Encodable, Equatable {
  /// The levels, where each is a part; otherwise the parts are equally likely and ascend.
  let labels: [String]?
  /// The number of values in each part.
  let counts: [Int]
  /// The number that the domain makes likely.
  let expected: [Double]

  /// Fewer parts tell little, more are too narrow to be seen.
  static let countRange = 8...32

  /// Counts the values of an axis; `nil` where there are none.
  init?(_ axis: ParameterAxis) {
    let present = axis.coordinates.compactMap(\.self)
    guard !present.isEmpty else { return nil }
    switch axis.kind {
    case .levels(let levels):
      labels = levels.levels
      counts = Self.counts(
        axis.values.compactMap { $0.flatMap(levels.position) }, of: levels.levels.count)
      expected = levels.shares.map { $0 * Double(present.count) }
    case .numbers(let numbers):
      if let levels = numbers.levels {
        labels = levels.map { numbers.isInteger ? "\(Int($0))" : Numbers.short($0) }
        let positions = axis.values.compactMap { $0?.finiteNumber }.map { value in
          Int(((value - numbers.low) / (numbers.step ?? 1)).rounded())
        }
        counts = Self.counts(positions, of: levels.count)
        expected = numbers.shares(of: levels).map { $0 * Double(present.count) }
      } else {
        let number = Self.count(for: present.count)
        labels = nil
        counts = Self.counts(
          present.map { min(Int($0 * Double(number)), number - 1) }, of: number)
        expected = Array(repeating: Double(present.count) / Double(number), count: number)
      }
    }
  }

  /// How many parts there are for so many values: as many where they are few, else a number that
  /// divides them, so that whole strata of a Latin hypercube lie in each part.
  static func count(for values: Int) -> Int {
    guard values > countRange.upperBound else { return values }
    return countRange.reversed().first { values.isMultiple(of: $0) } ?? 20
  }

  private static func counts(_ positions: [Int], of number: Int) -> [Int] {
    var counts = Array(repeating: 0, count: number)
    for position in positions where counts.indices.contains(position) { counts[position] += 1 }
    return counts
  }
}
