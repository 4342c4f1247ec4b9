import ArgumentParser
import HyperparameterSpace

/// One `--levels`: a number for every continuous range, or for the one that is named.
struct LevelsOption: ExpressibleByArgument, Equatable {
  /// The hyperparameter; `nil` for all that have no number of their own.
  let name: String?
  /// The number of levels, at least 1.
  let count: Int

  /// Reads `N` or `NAME=N`; a name may hold `=`, as the last one counts.
  init?(argument: String) {
    let number: Substring
    if let separator = argument.lastIndex(of: "=") {
      name = String(argument[..<separator])
      number = argument[argument.index(after: separator)...]
    } else {
      name = nil
      number = argument[...]
    }
    guard let count = Int(number), count >= 1, name?.isEmpty != true else { return nil }
    self.count = count
  }

  /// Refuses two numbers for one thing.
  static func validate(_ options: [LevelsOption]) throws {
    var seen: Set<String?> = []
    for option in options where !seen.insert(option.name).inserted {
      let subject = option.name.map { "--levels \($0)" } ?? "--levels N"
      throw ValidationError("\(subject): it is given twice; leave one out.")
    }
  }

  /// The numbers of those that are named.
  static func named(_ options: [LevelsOption]) -> [String: GridLevels] {
    var levels: [String: GridLevels] = [:]
    for option in options {
      if let name = option.name { levels[name] = .count(option.count) }
    }
    return levels
  }

  /// The number for all others, if one is given.
  static func general(_ options: [LevelsOption]) -> Int? {
    options.first { $0.name == nil }?.count
  }
}
