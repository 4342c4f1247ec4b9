import SweepList
import Testing

/// Which keys belong to which distribution.
@Suite struct DistributionKeyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A value for each key that stands under it well.
  static let values = [
    ("value", "1"), ("values", "[1, 2]"), ("probabilities", "[1, 2]"), ("min", "0.5"),
    ("max", "0.75"), ("step", "0.125"), ("q", "0.125"), ("mu", "0"), ("sigma", "1"), ("a", "2"),
    ("b", "3"), ("ordered", "[1, 2]"), ("list", "[{value: 1}]"),
    ("parameters", "{y: {value: 1}}"),
  ]

  /// Each distribution with the keys that it needs, and those that it may have.
  static let distributions: [(String, needed: [String], optional: [String])] = [
    ("constant", ["value"], []),
    ("categorical", ["values"], []),
    ("categorical_w_probabilities", ["values", "probabilities"], []),
    ("int_uniform", ["min", "max"], ["step"]),
    ("uniform", ["min", "max"], ["step"]),
    ("q_uniform", ["min", "max"], ["q"]),
    ("log_uniform", ["min", "max"], []),
    ("log_uniform_values", ["min", "max"], ["step"]),
    ("q_log_uniform", ["min", "max"], ["q"]),
    ("q_log_uniform_values", ["min", "max"], ["q"]),
    ("inv_log_uniform", ["min", "max"], []),
    ("inv_log_uniform_values", ["min", "max"], []),
    ("normal", [], ["mu", "sigma", "min", "max"]),
    ("q_normal", [], ["mu", "sigma", "min", "max", "q"]),
    ("log_normal", [], ["mu", "sigma"]),
    ("q_log_normal", [], ["mu", "sigma", "q"]),
    ("beta", [], ["a", "b"]),
    ("q_beta", [], ["a", "b", "q"]),
    ("int_log_uniform_values", ["min", "max"], ["step"]),
    ("reverse_log_uniform_values", ["min", "max"], []),
  ]

  static func text(_ distribution: String, _ keys: [String], isInteger: Bool) -> String {
    let entries = keys.map { key -> String in
      let value = values.first { $0.0 == key }?.1 ?? ""
      let integers = ["min": "1", "max": "2", "step": "1"]
      return "\(key): \(isInteger ? integers[key] ?? value : value)"
    }
    return "parameters:\n  x: {distribution: \(distribution), \(entries.joined(separator: ", "))}\n"
  }

  /// Whether its bounds are written as integers, or are to have a multiple of 1 between them.
  static func isInteger(_ distribution: String) -> Bool {
    distribution.hasPrefix("int_") || distribution.hasPrefix("q_")
  }

  @Test(arguments: distributions)
  func acceptsItsKeys(name: String, needed: [String], optional: [String]) throws {
    for count in 0...optional.count {
      let keys = needed + optional.prefix(count)
      let text = Self.text(name, keys, isInteger: Self.isInteger(name))
      #expect(throws: Never.self) { try folder.space(text) }
    }
  }

  @Test(arguments: distributions)
  func needsItsKeys(name: String, needed: [String], optional: [String]) throws {
    for key in needed {
      let keys = needed.filter { $0 != key } + optional
      let refusal = folder.refusal(
        of: Self.text(name, keys, isInteger: Self.isInteger(name)))
      #expect(refusal.message == "s.yml:2:3: x: the key '\(key)' is missing; add it.")
    }
  }

  @Test(arguments: distributions)
  func refusesTheKeysOfOthers(name: String, needed: [String], optional: [String]) throws {
    let own = needed + optional
    let listing =
      own.count == 1
      ? own[0] : "\(own.dropLast().joined(separator: ", ")) and \(own[own.count - 1])"
    for (key, value) in Self.values where !own.contains(key) {
      let refusal = folder.refusal(
        of: Self.text(name, own + [key], isInteger: Self.isInteger(name)))
      #expect(
        refusal.message.contains(
          ": x: the key '\(key)' does not belong to the distribution \(name), "
            + "which has \(listing); take it away"))
      #expect(refusal.mark == "\(key): \(value)}" || Self.isInteger(name))
    }
  }
}
