extension ModelStore {
  /// Begins an attempt of an index.
  ///
  /// - Parameters:
  ///   - index: The index of the paramset in its list, from 0.
  ///   - attempt: The scheduler's number of the attempt.
  public func begin(index: Int, attempt: Int = 1) async throws -> Attempt {
    try await begin(index: index, attempt: attempt, paramset: nil)
  }

  /// Begins an attempt of an index and records its paramset.
  ///
  /// - Parameters:
  ///   - index: The index of the paramset in its list, from 0.
  ///   - attempt: The scheduler's number of the attempt.
  ///   - paramset: Anything that encodes as named values: a paramset, the trainer's own struct.
  /// - Throws: `StoreError`, with code `invalidArgument` when the paramset does not encode so.
  public func begin(
    index: Int, attempt: Int = 1, paramset: some Encodable & Sendable
  ) async throws -> Attempt {
    try await begin(index: index, attempt: attempt, paramset: encodedParamset(paramset))
  }

  /// The best complete model.
  ///
  /// - Parameters:
  ///   - metric: The name of the metric.
  ///   - order: Whether large or small values are best.
  /// - Throws: `StoreError` with code `noMetric` when no model has a number for it.
  public func best(
    by metric: String, order: MetricOrder = .maximize
  ) async throws -> StoredModel {
    guard let best = try await models(by: metric, order: order, limit: 1).first,
      let value = best.manifest.metrics[metric], !value.isNaN
    else {
      throw StoreError.onlyNaN(metric)
    }
    return best
  }

  /// All complete models by a metric, the largest value first.
  ///
  /// - Throws: `StoreError` with code `noMetric` when no model has it.
  public func models(by metric: String) async throws -> [StoredModel] {
    try await models(by: metric, order: .maximize, limit: nil)
  }

  /// Whether an index has a complete model.
  public func isComplete(index: Int) async throws -> Bool {
    do {
      _ = try await model(at: index)
      return true
    } catch let error as StoreError where error.code == .noModel {
      return false
    }
  }

  /// Removes all checkpoints of an index.
  ///
  /// - Returns: Their steps, ascending.
  @discardableResult
  public func removeCheckpoints(at index: Int) async throws -> [Int] {
    try await removeCheckpoints(at: index, keeping: nil)
  }

  func encodedParamset(
    _ paramset: some Encodable
  ) throws -> [String: JSONValue]? {
    let value: JSONValue
    do {
      value = try JSONCoding.value(of: paramset)
    } catch {
      throw StoreError.invalidParamset("encoding failed: \(error)")
    }
    switch value {
    case .object(let values): return values
    case .null: return nil
    default: throw StoreError.invalidParamset("it encodes as \(value)")
    }
  }
}
