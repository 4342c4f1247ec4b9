import HyperparameterSpace

/// Which option to change where a design does not fit a space.
enum OptionAdvice {
  /// Adds to the library's errors what they cannot know.
  ///
  /// - Throws: `CommandError` for the errors of designs and sweeps, others as they are.
  static func adding<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DesignError {
      throw advised(error, advice(on: error))
    } catch let error as SweepError {
      throw advised(error, advice(on: error))
    }
  }

  private static func advised(_ error: any Error, _ advice: String?) -> CommandError {
    CommandError(advice.map { "\(error) \($0)" } ?? "\(error)")
  }

  private static func advice(on error: DesignError) -> String? {
    switch error {
    case .levelsNeeded(let name):
      "Add --levels N, --levels \(name)=N or --levels '\(name)=[v1, v2]'."
    case .levelCount, .levelsOfChoices, .levelOutsideDomain, .repeatedLevel, .unknownHyperparameter:
      "Change --levels."
    case .count, .tooManyPoints, .noPoints: "Change --count."
    // Strength two has more dimensions with more points.
    case .dimensionCount(let design, _, _, _) where design.hasPrefix("latin-hypercube"):
      "Change --count."
    case .dimensionCount: "Use --design latin-hypercube."
    case .tooManyLevelsForConstraint: "Change --levels."
    case .tooEntangled: "Use --design random."
    case .unconditionalOnly: "Use --design grid."
    case .tooLittleAccepted: "Use --design grid, or --without-replacement."
    default: nil
    }
  }

  private static func advice(on error: SweepError) -> String? {
    switch error {
    case .sampleTooLarge: "Change --count, or give more levels with --levels."
    case .tooManyToShuffle: "Change --levels, or leave out --shuffle or --without-replacement."
    default: nil
    }
  }
}
