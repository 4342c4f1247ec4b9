import ArgumentParser
import HyperparameterSpace
import SweepList

extension DesignOptions {
  /// The name of the design that the options or else a space file's method ask for.
  ///
  /// - Throws: `ValidationError` where neither does, or where it does not go with the options.
  func name(orMethodOf file: SpaceFile, at path: String) throws -> DesignName {
    let name: DesignName
    switch (design, file.method) {
    case (let design?, _): name = design
    case (nil, .grid): name = .grid
    case (nil, .random): name = .random
    case (nil, nil):
      throw ValidationError("--design: \(path) names none; give one of \(DesignName.list).")
    }
    try check(for: name)
    return name
  }

  /// The design of a name with the options that were given, which are checked.
  func design(named name: DesignName) -> any Design {
    let count = count ?? 0
    let seed = seed ?? Self.defaultSeed
    switch name {
    case .grid: return shuffle ? grid.shuffled(seed: seed) : grid
    case .progressiveGrid: return ProgressiveGridDesign(count: count)
    case .random:
      return withoutReplacement
        ? grid.sample(count: count, seed: seed) : RandomDesign(count: count, seed: seed)
    case .latinHypercube: return latinHypercube(count: count, seed: seed)
    case .sobol: return SobolDesign(count: count, seed: seed)
    case .halton: return HaltonDesign(count: count, seed: seed)
    }
  }

  private var grid: GridDesign {
    GridDesign(
      levels: LevelsOption.named(levels), defaultLevels: LevelsOption.general(levels))
  }

  private func latinHypercube(count: Int, seed: UInt64) -> any Design {
    // What is optimised are the centres, so that is where the points stay.
    let placement: StratumPlacement = isCentered ?? (optimize != nil) ? .centered : .jittered
    if let optimize {
      return OptimizedLatinHypercube(
        count: count, seed: seed, criterion: optimize.value, iterations: iterations,
        placement: placement)
    }
    if strength != nil {
      return StrengthTwoLatinHypercube(count: count, seed: seed, placement: placement)
    }
    if let slices {
      return SlicedLatinHypercube(
        count: count, slices: slices, seed: seed, placement: placement)
    }
    return LatinHypercube(count: count, seed: seed, placement: placement)
  }
}
