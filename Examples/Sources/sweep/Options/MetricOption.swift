import ArgumentParser

/// One `--metric`: a name and a number.
struct MetricOption: ExpressibleByArgument, Equatable {
  /// What the number tells.
  let name: String
  /// The number; `nan`, `inf` and `-inf` are numbers here.
  let value: Double

  /// Reads `NAME=VALUE`; a name may hold `=`, as the last one counts.
  init?(argument: String) {
    guard let separator = argument.lastIndex(of: "="), separator != argument.startIndex,
      let value = Double(argument[argument.index(after: separator)...])
    else { return nil }
    name = String(argument[..<separator])
    self.value = value
  }

  /// Refuses two numbers for one thing.
  static func validate(_ options: [MetricOption]) throws {
    var seen: Set<String> = []
    for option in options where !seen.insert(option.name).inserted {
      throw ValidationError("--metric \(option.name): it is given twice; leave one out.")
    }
  }

  /// The numbers by name.
  static func values(_ options: [MetricOption]) -> [String: Double] {
    options.reduce(into: [:]) { $0[$1.name] = $1.value }
  }
}
