/// An option of `sweep plan` that some designs have and others do not.
enum DesignOption: String, CaseIterable {
  case count
  case seed
  case levels
  case shuffle
  case withoutReplacement = "without-replacement"
  case centered
  case optimize
  case iterations
  case strength
  case slices
  case extend

  /// The option as it is typed.
  var flag: String { "--\(rawValue)" }

  /// The options of which a Latin hypercube has one at most, each making another kind of it.
  static let kinds: [DesignOption] = [.optimize, .strength, .slices, .extend]

  /// Why a design does not have the option, and what would do.
  func refusal(of design: DesignName) -> String {
    switch (self, design) {
    case (.count, _):
      "a grid has as many paramsets as its levels make; leave it out or use --levels."
    case (.seed, .grid): "a grid draws nothing; leave it out, or add --shuffle."
    case (.seed, _): "a progressive grid draws nothing; leave it out."
    case (.levels, .random): "only a grid has levels; leave it out, or add --without-replacement."
    case (.levels, _): "only a grid has levels; leave it out."
    case (.shuffle, _): "only a grid has an order to shuffle; leave it out."
    case (.withoutReplacement, _):
      "only a random design draws so; leave it out or use --design random."
    case (.extend, _) where design.isPrefixStable:
      """
      \(design.rawValue) keeps its first paramsets under a larger --count; \
      leave it out and raise --count.
      """
    case (.iterations, _): "only --optimize iterates; leave it out."
    default:
      "only a Latin hypercube has it; leave it out or use --design latin-hypercube."
    }
  }
}
