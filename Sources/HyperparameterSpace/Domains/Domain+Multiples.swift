extension Domain {
  /// The multiples of a step between two bounds; a constant where there is only one.
  ///
  /// Multiples are decimal: those of 0.1 from 0 through 1 are eleven, each the double nearest its
  /// decimal. A bound belongs to the domain where it is a multiple.
  ///
  /// - Parameters:
  ///   - step: What the values are multiples of.
  ///   - lower: The lower bound.
  ///   - upper: The upper bound.
  ///   - scale: How the values between them are spaced.
  /// - Throws: ``DomainProblem`` for bounds or a step that cannot be, and where no multiple of the step
  ///   lies between the bounds.
  package static func multiples(
    of step: Step, from lower: Double, through upper: Double, scale: Scale = .linear
  ) throws(DomainProblem) -> Domain {
    guard lower.isFinite, upper.isFinite else {
      throw .boundNotFinite(lower: lower, upper: upper)
    }
    guard lower < upper else { throw .emptyRange("\(lower)", "\(upper)") }
    guard step.size.isFinite else { throw .notFinite("the step", given: step.size) }
    guard step.size > 0 else { throw .notPositive("the step", given: "\(step)") }
    guard let first = step.firstFactor(notBelow: lower),
      let last = step.firstFactor(notBelow: -upper).map({ -$0 })
    else {
      throw .tooWide("\(lower)", "\(upper)", widest: "\(Step.largestFactor) steps of \(step)")
    }
    guard first <= last else {
      throw .noMultiple(lower: "\(lower)", upper: "\(upper)", step: "\(step)")
    }
    switch step {
    case .integer(let size):
      let (least, isBelow) = first.multipliedReportingOverflow(by: size)
      let (greatest, isAbove) = last.multipliedReportingOverflow(by: size)
      guard !isBelow, !isAbove else {
        throw .tooWide("\(lower)", "\(upper)", widest: "\(Int.max - 1)")
      }
      return first == last
        ? .constant(.integer(least))
        : .integer(lower: least, upper: greatest, scale: scale, step: size)
    case .decimal(let size):
      let decimal = Decimal(size)
      return first == last
        ? .constant(.double(decimal.multiple(first)))
        : .continuous(
          lower: decimal.multiple(first), upper: decimal.multiple(last), scale: scale, step: size)
    }
  }
}
