extension Axis {
  /// The levels of the axis in a grid.
  ///
  /// - Parameters:
  ///   - given: The levels that were given for it.
  ///   - defaultCount: How many levels an endless domain is divided into otherwise.
  /// - Throws: `DesignError`.
  func levels(_ given: GridLevels?, defaultCount: Int?) throws -> Levels {
    switch given {
    case .count(let count): return try levels(count: count)
    case .values(let values): return try levels(values: values)
    case nil:
      if let levels = quantile.levels { return levels }
      guard let defaultCount else { throw DesignError.levelsNeeded(name) }
      return try levels(count: defaultCount)
    }
  }

  /// The domain divided into so many levels.
  private func levels(count: Int) throws -> Levels {
    func check(most: Int, least: Int = 2) throws {
      guard (least...max(most, least)).contains(count), count <= most else {
        throw DesignError.levelCount(name, given: count, least: least, most: most)
      }
    }
    switch (domain, quantile) {
    case (.choices, _), (.constant, _):
      throw DesignError.levelsOfChoices(name)
    case (_, .continuous(let quantile)):
      switch quantile {
      case .linear(let lower, let upper):
        try check(most: EvenLevels.largestCount)
        return try distinct(.even(EvenLevels(lower: lower, upper: upper, count: count)))
      case .logarithmic(let range):
        try check(most: EvenLevels.largestCount)
        return try distinct(.geometric(range, count: count))
      case .reverseLogarithmic(let range):
        try check(most: EvenLevels.largestCount)
        return try distinct(.reverseGeometric(range, count: count))
      case .normal, .logNormal, .beta:
        try check(most: Levels.mostStored, least: 1)
        return try distinct(.listed(self.quantile.middles(of: count)))
      }
    case (_, .multiples):
      try check(most: Levels.mostStored, least: 1)
      return try distinct(.listed(self.quantile.middles(of: count)))
    case (_, .finite(let levels, let shares)):
      try check(most: levels.count)
      guard case .logarithmic(let steps) = shares else {
        let spread = Levels.spread(levels, count: count)
        // Listed levels need not ascend, nor be numbers.
        guard case .listed = levels else { return spread }
        return .listed((0..<count).map { spread[$0] })
      }
      let spread = Levels.geometricSpread(levels, steps, count: count)
      // Levels grow apart: once two differ by two steps, rounding joins none that follow.
      var previous = 0
      for level in 1..<count {
        let position = steps.position(ofLevel: level, of: count)
        guard position > previous else {
          throw DesignError.repeatedLevel(name, levels[position])
        }
        if position - previous > 2 { break }
        previous = position
      }
      return spread
    }
  }

  /// The levels of an endless domain, unless there are more of them than numbers.
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
  private func levels(values: [ParameterValue]) throws -> Levels {
    guard !values.isEmpty else {
      throw DesignError.levelCount(name, given: 0, least: 1, most: Int.max)
    }
    var seen: Set<ParameterValue> = []
    let levels = try values.map { value in
      guard let level = quantile.member(equalTo: value) else {
        throw DesignError.levelOutsideDomain(name, value, domain: domain)
      }
      guard seen.insert(level).inserted else { throw DesignError.repeatedLevel(name, level) }
      return level
    }
    return .listed(levels)
  }
}

extension Quantile {
  /// The values in the middles of so many equal shares.
  fileprivate func middles(of count: Int) -> [ParameterValue] {
    (0..<count).map { position in
      let numerator = UInt64((Double(position) + 0.5) / Double(count) * 0x1p53)
      return value(at: Double(numerator) * 0x1p-53)
    }
  }

  /// The member that a value stands for: itself, or where numbers are floating-point the number
  /// that an integer spells; `nil` where the value lies outside.
  func member(equalTo value: ParameterValue) -> ParameterValue? {
    if contains(value) { return value }
    guard case .integer(let integer) = value, let number = Double(exactly: integer) else {
      return nil
    }
    return contains(.double(number)) ? .double(number) : nil
  }
}
