import ArgumentParser
import HyperparameterSpace
import SweepList

/// What is to be written: a space enumerated by the design that the options or the file ask for.
struct SweepPlan {
  /// What chooses the paramsets.
  let design: any Design
  /// The paramsets.
  let sweep: Sweep
  /// What there is to say of the list that is extended.
  let extendedCheck: ListCheck?

  /// Plans a sweep.
  ///
  /// - Parameters:
  ///   - file: The space, and what its file says of designs.
  ///   - path: The file's path, for messages.
  ///   - options: The design; where they have none, that of the file, or its method.
  ///   - progress: Called with how far the optimisation is, where points are optimised.
  /// - Throws: `ValidationError` for options that do not go together; `CommandError` where the design
  ///   does not fit the space, or the list that is extended does not fit both.
  init(
    _ file: SpaceFile, at path: String, options: DesignOptions,
    progress: @escaping @Sendable (OptimizationProgress) -> Void = { _ in }
  ) throws {
    if let extended = options.extendedList {
      let list = try ExtensibleList(path: extended)
      let design = list.design.extended(to: options.count ?? 0)
      self.design = design
      sweep = try OptionAdvice.adding { try Sweep(file.space, design: design) }
      try list.check(against: sweep, space: path)
      extendedCheck = try ParamsetList(path: extended).check()
    } else if options.design == nil, let design = file.design?.reporting(optimization: progress) {
      try options.checkNothingGiven(besideDesignOf: path)
      self.design = design
      extendedCheck = nil
      do {
        sweep = try Sweep(file.space, design: design)
      } catch {
        throw CommandError("\(path): design: \(error)")
      }
    } else {
      let design = options.design(named: try options.name(orMethodOf: file, at: path))
        .reporting(optimization: progress)
      self.design = design
      extendedCheck = nil
      sweep = try OptionAdvice.adding { try Sweep(file.space, design: design) }
    }
  }
}
