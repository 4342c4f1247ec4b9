import ArgumentParser

extension DesignOptions {
  /// The options that were given, but for `--design`.
  var given: [DesignOption] {
    DesignOption.allCases.filter { option in
      switch option {
      case .count: count != nil
      case .seed: seed != nil
      case .levels: !levels.isEmpty
      case .shuffle: shuffle
      case .withoutReplacement: withoutReplacement
      case .centered: isCentered != nil
      case .optimize: optimize != nil
      case .iterations: iterations != nil
      case .strength: strength != nil
      case .slices: slices != nil
      case .extend: extendedList != nil
      }
    }
  }

  /// The options that a design has, beside those that were given.
  private func options(of design: DesignName) -> [DesignOption] {
    switch design {
    case .grid: shuffle ? [.levels, .shuffle, .seed] : [.levels, .shuffle]
    case .progressiveGrid: [.count]
    case .random:
      [.count, .seed, .withoutReplacement] + (withoutReplacement ? [.levels] : [])
    case .latinHypercube:
      [.count, .seed, .centered, .optimize, .iterations, .strength, .slices, .extend]
    case .sobol, .halton: [.count, .seed]
    }
  }

  /// Refuses what is no number of anything, whatever the design.
  func checkNumbers() throws {
    for (option, number) in [(DesignOption.count, count), (.slices, slices)] {
      if let number, number < 1 {
        throw ValidationError("\(option.flag): it must be at least 1; it is \(number).")
      }
    }
    if let iterations, iterations < 0 {
      throw ValidationError("--iterations: it must not be negative; it is \(iterations).")
    }
    if let strength, strength != 2 {
      throw ValidationError(
        "--strength: only 2 is there; it is \(strength); leave it out for a plain Latin hypercube.")
    }
  }

  /// Refuses options that a design does not have, that it lacks, or that exclude each other.
  func check(for design: DesignName) throws {
    let known = options(of: design)
    for option in given where !known.contains(option) {
      throw ValidationError("\(option.flag): \(option.refusal(of: design))")
    }
    try checkKinds()
    guard count != nil || design == .grid else {
      throw ValidationError("--count: \(design.rawValue) needs it; add --count N.")
    }
  }

  /// Refuses what an extension cannot have.
  func checkExtension() throws {
    try check(for: design ?? .latinHypercube)
    for option in given where option == .seed || option == .centered {
      throw ValidationError("\(option.flag): an extension keeps that of the list; leave it out.")
    }
  }

  private func checkKinds() throws {
    let kinds = given.filter(DesignOption.kinds.contains)
    guard kinds.count <= 1 else {
      let all = DesignOption.kinds.map(\.flag).joined(separator: ", ")
      throw ValidationError(
        """
        \(kinds[1].flag): it does not go together with \(kinds[0].flag); \
        a Latin hypercube has one of \(all); leave one out.
        """)
    }
    guard iterations == nil || optimize != nil else {
      throw ValidationError(
        "--iterations: only --optimize iterates; add --optimize discrepancy, or leave it out.")
    }
  }

  /// Refuses options beside the design that a space file has itself.
  func checkNothingGiven(besideDesignOf path: String) throws {
    guard let option = given.first else { return }
    throw ValidationError(
      "\(option.flag): \(path) has a design of its own; leave it out, or choose with --design.")
  }
}
