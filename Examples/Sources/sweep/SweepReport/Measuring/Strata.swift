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
    let present = axis.intervals.compactMap { $0?.middle }
    guard !present.isEmpty else { return nil }
    switch axis.kind {
    case .levels(let levels):
      labels = levels.levels
      counts = Self.counts(
        axis.values.compactMap { $0.flatMap(levels.position) }, of: levels.levels.count)
      expected = levels.shares.map { $0 * Double(present.count) }
    case .numbers(let numbers):
      if let levels = numbers.levels(most: NumberAxis.mostLevels) {
        labels = levels.map { numbers.isInteger ? "\(Int($0))" : Numbers.short($0) }
        let positions = axis.values.compactMap { $0?.finiteNumber }.map { value in
          Int(((value - numbers.low) / (numbers.step ?? 1)).rounded())
        }
        counts = Self.counts(positions, of: levels.count)
        expected = numbers.shares(of: levels).map { $0 * Double(present.count) }
      } else {
        let levels = numbers.levels(most: Self.mostLevels)
        let number =
          levels.flatMap { Self.divisor(of: $0.count) } ?? Self.count(for: present.count)
        labels = nil
        counts = Self.counts(
          present.map { min(Int($0 * Double(number)), number - 1) }, of: number)
        expected = Self.expected(numbers, levels: levels, count: present.count, of: number)
      }
    }
  }

  /// How many parts there are for so many values: as many where they are few, else a number that
  /// divides them, so that whole strata of a Latin hypercube lie in each part.
  static func count(for values: Int) -> Int {
    guard values > countRange.upperBound else { return values }
    return divisor(of: values) ?? 20
  }

  /// The largest number of parts that divides a number.
  private static func divisor(of number: Int) -> Int? {
    countRange.reversed().first { number.isMultiple(of: $0) }
  }

  /// How many levels are looked at one by one; of more, each is less than a part by far.
  private static let mostLevels = 10_000

  /// The number that is likely in each part: parts may have different numbers of levels.
  private static func expected(
    _ numbers: NumberAxis, levels: [Double]?, count: Int, of number: Int
  ) -> [Double] {
    guard let levels else {
      return Array(repeating: Double(count) / Double(number), count: number)
    }
    var expected = Array(repeating: 0.0, count: number)
    for (level, share) in zip(levels, numbers.shares(of: levels)) {
      let part = Int(numbers.interval(level).middle * Double(number))
      expected[min(part, number - 1)] += share * Double(count)
    }
    return expected
  }

  private static func counts(_ positions: [Int], of number: Int) -> [Int] {
    var counts = Array(repeating: 0, count: number)
    for position in positions where counts.indices.contains(position) { counts[position] += 1 }
    return counts
  }
}
