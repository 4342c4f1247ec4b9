import ArgumentParser
import HyperparameterSpace
import SweepList

/// One `--levels`: a number for every endless domain, or the levels of the one that is named.
struct LevelsOption: Equatable {
  /// The hyperparameter's name or path; `nil` for all that have no levels of their own.
  let name: String?
  /// How many levels, or which.
  let levels: GridLevels

  /// Reads `N`, `NAME=N` or `NAME=[v1, v2]`; a name may hold `=`, as the last one before the levels
  /// counts.
  ///
  /// - Throws: `ValidationError`.
  init(_ argument: String) throws {
    if let separator = argument.firstRange(of: "=[") {
      name = String(argument[..<separator.lowerBound])
      levels = .values(try Self.values(argument[separator.lowerBound...].dropFirst()))
    } else if let separator = argument.lastIndex(of: "=") {
      name = String(argument[..<separator])
      levels = .count(try Self.count(argument[argument.index(after: separator)...]))
    } else {
      name = nil
      levels = .count(try Self.count(argument[...]))
    }
    guard name?.isEmpty != true else {
      throw ValidationError("a name is expected before '='; write NAME=N.")
    }
  }

  private static func count(_ text: Substring) throws -> Int {
    guard let count = Int(text), count >= 1 else {
      throw ValidationError("a number of levels is from 1; write N, NAME=N or NAME=[v1, v2].")
    }
    return count
  }

  private static func values(_ text: Substring) throws -> [ParameterValue] {
    let value: ParameterValue
    do {
      value = try ParameterValue(yaml: String(text))
    } catch let error as YAMLError {
      // What ends too early is found missing on the next line, which an argument has not.
      let place = error.line == 1 ? ", column \(error.column)" : ""
      throw ValidationError("the list of values\(place): \(error.message)")
    }
    guard case .list(let values) = value, !values.isEmpty else {
      throw ValidationError("the list of values is empty; write NAME=[v1, v2].")
    }
    return values
  }

  /// Refuses two numbers for one thing.
  static func validate(_ options: [LevelsOption]) throws {
    var seen: Set<String?> = []
    for option in options where !seen.insert(option.name).inserted {
      let subject = option.name.map { "--levels \($0)" } ?? "--levels N"
      throw ValidationError("\(subject): it is given twice; leave one out.")
    }
  }

  /// The levels of those that are named.
  static func named(_ options: [LevelsOption]) -> [String: GridLevels] {
    var levels: [String: GridLevels] = [:]
    for option in options {
      if let name = option.name { levels[name] = option.levels }
    }
    return levels
  }

  /// The number for all others, if one is given.
  static func general(_ options: [LevelsOption]) -> Int? {
    guard case .count(let count) = options.first(where: { $0.name == nil })?.levels else {
      return nil
    }
    return count
  }
}
