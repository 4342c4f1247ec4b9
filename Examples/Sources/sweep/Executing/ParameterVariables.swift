import HyperparameterSpace
import SweepList

/// The hyperparameters as environment variables: `SWEEP_PARAM_LEARNING_RATE=0.001`.
enum ParameterVariables {
  /// What the names of the variables begin with.
  static let prefix = "SWEEP_PARAM_"

  /// The variables of a paramset, by name.
  ///
  /// - Parameters:
  ///   - paramset: The hyperparameters.
  ///   - subject: What messages call the paramset.
  /// - Throws: ``CommandError`` where two names would be one variable, or a value has a character
  ///   that no variable can hold.
  static func of(_ paramset: Paramset, subject: String) throws -> [String: String] {
    var owners: [String: String] = [:]
    var variables: [String: String] = [:]
    for (name, value) in paramset {
      let variable = Self.name(of: name)
      if let owner = owners.updateValue(name, forKey: variable) {
        throw CommandError(
          """
          \(subject): '\(owner.printable)' and '\(name.printable)' would both be the variable \
          \(variable); rename one of them in the list.
          """)
      }
      let text = value.argumentText
      guard !text.utf8.contains(0) else {
        throw CommandError(
          """
          \(subject): '\(name.printable)' has the character NUL, which no environment variable \
          can hold; remove it from the list.
          """)
      }
      variables[variable] = text
    }
    return variables
  }

  /// The name of a hyperparameter's variable: letters of ASCII upper-cased, and an underscore for
  /// every character that is then none of A–Z and 0–9.
  static func name(of name: String) -> String {
    let characters = name.unicodeScalars.map { scalar in
      switch scalar {
      case "A"..."Z", "0"..."9": String(scalar)
      case "a"..."z": String(scalar).uppercased()
      default: "_"
      }
    }
    return prefix + characters.joined()
  }
}

extension ParameterValue {
  /// The value as programs take it from arguments and variables: a string as it is, infinities and
  /// NaN as C spells them, anything else as JSON.
  var argumentText: String {
    switch self {
    case .string(let text): text
    case .double(let number) where !number.isFinite: "\(number)"
    default: json
    }
  }
}
