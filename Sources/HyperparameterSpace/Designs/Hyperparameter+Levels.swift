extension Hyperparameter {
  /// The domain divided into so many levels.
  ///
  /// - Throws: ``DesignError`` when it cannot be.
  func levels(count: Int) throws -> Levels {
    func check(most: Int) throws {
      guard (2...most).contains(count) else {
        throw DesignError.levelCount(name, given: count, least: 2, most: most)
      }
    }
    switch domain {
    case .continuous(let lower, let upper, .linear):
      try check(most: LatinHypercube.largestCount)
      return try distinct(.even(EvenLevels(lower: lower, upper: upper, count: count)))
    case .continuous(let lower, let upper, .logarithmic):
      try check(most: LatinHypercube.largestCount)
      return try distinct(
        .geometric(GeometricRange(lower: lower, upper: upper), count: count))
    case .integer(let lower, let upper, .linear):
      try check(most: upper - lower + 1)
      return .evenIntegers(lower: lower, upper: upper, count: count)
    case .integer(let lower, let upper, .logarithmic):
      try check(most: upper - lower + 1)
      let integers = LogarithmicIntegers(lower: lower, upper: upper)
      // Levels grow apart: once two differ by two, rounding joins none that follow.
      var previous = lower
      for position in 1..<count {
        let level = integers.level(position, of: count)
        guard level > previous else { throw DesignError.repeatedLevel(name, .integer(level)) }
        if level - previous > 2 { break }
        previous = level
      }
      return .geometricIntegers(integers, count: count)
    case .choices, .constant:
      throw DesignError.levelsOfChoices(name)
    }
  }

  /// The levels of a continuous domain, unless there are more of them than doubles.
  ///
  /// Levels that are equally spaced on their scale meet first at one of the ends.
  private func distinct(_ computed: Levels) throws -> Levels {
    // Stored before they are compared, so that none is computed more than once.
    let levels = computed.stored
    let last = levels.count - 1
    for position in levels.count <= Levels.mostStored ? Array(0..<last) : [0, last - 1]
    where levels[position] == levels[position + 1] {
      throw DesignError.repeatedLevel(name, levels[position])
    }
    return levels
  }

  /// These levels, each in the domain.
  ///
  /// - Throws: ``DesignError`` when there is none, one lies outside, or one is there twice.
  func levels(values: [ParameterValue]) throws -> Levels {
    guard !values.isEmpty else {
      throw DesignError.levelCount(name, given: 0, least: 1, most: Int.max)
    }
    var seen: Set<ParameterValue> = []
    let levels = try values.map { value in
      guard let level = domain.member(equalTo: value) else {
        throw DesignError.levelOutsideDomain(name, value, domain: domain)
      }
      guard seen.insert(level).inserted else { throw DesignError.repeatedLevel(name, level) }
      return level
    }
    return .listed(levels)
  }
}

extension Domain {
  /// The member that a value stands for: itself, or in a continuous domain the number that an
  /// integer spells; `nil` where the value lies outside.
  func member(equalTo value: ParameterValue) -> ParameterValue? {
    switch (self, value) {
    case (.continuous(let lower, let upper, _), .double(let number))
    where lower <= number && number <= upper:
      value
    case (.continuous(let lower, let upper, _), .integer(let integer))
    where Double(exactly: integer).map { lower <= $0 && $0 <= upper } ?? false:
      .double(Double(integer))
    case (.integer(let lower, let upper, _), .integer(let number))
    where lower <= number && number <= upper:
      value
    case (.choices(let choices), _) where choices.contains(value): value
    case (.constant(let constant), _) where constant == value: value
    default: nil
    }
  }
}
