internal import InternalFileSystem

/// Cuts indices into the fewest jobs that are within limits.
struct JobPlanner {
  let indices: IndexSelection
  /// The variables of every job.
  let environment: [String: String]
  let limits: ArrayLimits
  /// How many bytes are left for the variable that selects indices.
  let room: Int
  let selectionFolder: String?

  /// The jobs, as many as the limit of tasks needs, and more where their indices must fit.
  func jobs() throws -> [SubmissionPlan.Job] {
    guard !indices.isEmpty else { return [] }
    var jobCount = (indices.count - 1) / limits.mostTasks + 1
    while true {
      let shards = shards(jobCount)
      let needed = shards.map(byteCount).max() ?? 0
      if needed <= room { return shards.map { job($0, selectionFile: nil) } }
      if let selectionFolder {
        return try shards.map { try job($0, selectionFolder: selectionFolder) }
      }
      guard jobCount < indices.count else { throw tooLarge(needed) }
      // The texts grow shorter about as the jobs grow more.
      let times = room > 0 ? needed / room : indices.count
      jobCount = min(indices.count, max(jobCount + 1, jobCount.multipliedClamped(by: times)))
    }
  }

  /// The indices in parts whose sizes differ by one at most.
  private func shards(_ count: Int) -> [IndexSelection] {
    let (size, larger) = indices.count.quotientAndRemainder(dividingBy: count)
    var start = 0
    return (0..<count).map { number in
      let end = start + size + (number < larger ? 1 : 0)
      defer { start = end }
      return indices.selection(at: start..<end)
    }
  }

  private func isArray(_ shard: IndexSelection) -> Bool {
    shard.count > 1 || limits.takesArraysOfOne
  }

  /// Whether positions are indices, so that nothing needs to be selected.
  private func isWhole(_ shard: IndexSelection) -> Bool {
    isArray(shard) && shard.last == shard.count - 1
  }

  /// How many bytes the variable needs that selects a job's indices.
  private func byteCount(_ shard: IndexSelection) -> Int {
    isWhole(shard)
      ? 0 : ArrayLimits.byteCount(of: [ArrayTask.indicesVariable: shard.description])
  }

  private func job(
    _ shard: IndexSelection, selectionFile: SubmissionPlan.SelectionFile?, selector: String? = nil
  ) -> SubmissionPlan.Job {
    var environment = environment
    if !isWhole(shard) {
      environment[ArrayTask.indicesVariable] = selector ?? shard.description
    }
    return SubmissionPlan.Job(
      indices: shard, isArray: isArray(shard),
      ids: isArray(shard) ? limits.firstID...limits.firstID + shard.count - 1 : nil,
      environment: environment, selectionFile: selectionFile)
  }

  private func job(
    _ shard: IndexSelection, selectionFolder: String
  ) throws -> SubmissionPlan.Job {
    guard byteCount(shard) > room else { return job(shard, selectionFile: nil) }
    let text = "\(shard)\n"
    let digest = SHA256Hasher.digest(of: text.utf8)
    let file = SubmissionPlan.SelectionFile(name: "\(digest.prefix(16)).indices", text: text)
    let selector = "@\(selectionFolder)\(selectionFolder.hasSuffix("/") ? "" : "/")\(file.name)"
    let needed = ArrayLimits.byteCount(of: [ArrayTask.indicesVariable: selector])
    guard needed <= room else { throw tooLarge(needed) }
    return job(shard, selectionFile: file, selector: selector)
  }

  private func tooLarge(_ needed: Int) -> SubmissionPlanError {
    .environmentTooLarge(
      byteCount: limits.environmentByteCount - room + needed,
      most: limits.environmentByteCount, scheduler: limits.name)
  }
}

extension Int {
  /// The product, or `Int.max` where it is beyond.
  fileprivate func multipliedClamped(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
