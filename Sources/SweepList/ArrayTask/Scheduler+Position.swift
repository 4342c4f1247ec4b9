extension Scheduler {
  /// The task's position in its array, from 0; `nil` when it belongs to no array of this scheduler.
  func position(in environment: Environment) throws -> Int? {
    guard let text = environment[indexVariable], text != outsideArrays else { return nil }
    let id = try environment.wholeNumber(indexVariable) ?? 0
    let step = try range.step.flatMap(environment.wholeNumber) ?? 1
    let first = try range.first.flatMap(environment.wholeNumber) ?? firstID
    let last = try range.last.flatMap(environment.wholeNumber)
    let count = try range.count.flatMap(environment.wholeNumber)
    guard step > 0 else {
      throw ArrayTaskError.invalidVariable(
        range.step ?? "", value: "0", expected: "a whole number above 0")
    }
    guard id >= first, id <= last ?? id else {
      throw ArrayTaskError.outsideRange(
        variable: indexVariable, id: id, range: "\(first) to \(last.map(String.init) ?? "…")")
    }
    let (position, remainder) = (id - first).quotientAndRemainder(dividingBy: step)
    guard remainder == 0 else {
      throw ArrayTaskError.betweenSteps(
        variable: indexVariable, id: id, first: first, step: step)
    }
    if let count {
      guard count > 0 else {
        throw ArrayTaskError.invalidVariable(
          range.count ?? "", value: "0", expected: "a whole number above 0")
      }
      if let last, range.first != nil, (last - first) / step != count - 1 {
        throw ArrayTaskError.sparseRange(
          variable: indexVariable, first: first, last: last, step: step, count: count)
      }
      guard position < count else {
        throw ArrayTaskError.outsideRange(
          variable: indexVariable, id: id, range: "\(count) tasks from \(first)")
      }
    }
    return position
  }

  /// The number of the attempt, from 1; `nil` when the scheduler does not tell it.
  func attempt(in environment: Environment) throws -> Int? {
    guard let attemptVariable else { return nil }
    guard let number = try environment.wholeNumber(attemptVariable) else {
      return leavesFirstAttemptUnset ? 1 : nil
    }
    let (attempt, overflow) = number.addingReportingOverflow(1 - firstAttempt)
    guard attempt >= 1, !overflow else {
      throw ArrayTaskError.invalidVariable(
        attemptVariable, value: "\(number)", expected: "a whole number from \(firstAttempt)")
    }
    return attempt
  }
}
