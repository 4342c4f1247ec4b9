import Foundation
import ModelStorage
import SweepList

/// All that a report shows.
struct ReportData: Encodable {
  /// The list.
  struct List: Encodable {
    /// Its path as it was given.
    let path: String
    /// The number of its paramsets.
    let count: Int
    /// Its SHA-256.
    let digest: String
    /// The design, as the header tells; `nil` for a list without.
    let design: String?
    /// The constraints that the header tells.
    let constraints: [String]
  }

  /// What became of the paramsets.
  struct Run: Encodable {
    /// The store's folder as it was given.
    let storage: String
    /// When the store was asked, in ISO 8601.
    let asked: String
    let status: ReportStatus
    let models: ReportModels
    /// For each metric, in the order of the models' metrics.
    let importance: [ReportImportance]
    let failures: ReportFailures
  }

  let list: List
  let parameters: [ReportParameter]
  let coverage: DesignCoverage?
  let shards: ReportShards
  /// `nil` before the run, without a store.
  let run: Run?

  /// What has the axes of the parameters, for drawing outside of the page.
  let axes: [ParameterAxis]

  private enum CodingKeys: CodingKey { case list, parameters, coverage, shards, run }
}

extension ReportData {
  /// Puts together what list and store say.
  ///
  /// - Parameters:
  ///   - path: The list.
  ///   - storage: The store's folder; `nil` before the run.
  ///   - metric: The metric to show first.
  ///   - minimize: Whether small values of it are best.
  ///   - isCoverageShown: Whether the discrepancy is wanted, which takes seconds of long lists.
  /// - Throws: The library's errors where one cannot be read, ``CommandError``.
  init(
    path: String, storage: String?, metric: String?, minimize: Bool, isCoverageShown: Bool
  ) async throws {
    let file = try ParamsetList(path: path)
    let check = try file.check()
    let records = try SubmissionFolder(of: path).entries().map(\.record)
    let stored: StoredRun? =
      if let storage {
        try await StoredRun(
          storage: storage, count: check.count, digest: check.sha256, records: records)
      } else {
        nil
      }
    try self.init(
      table: ParameterTable(file), path: path, check: check, records: records,
      run: stored, metric: metric, minimize: minimize,
      mostFactors: isCoverageShown ? DesignCoverage.mostFactors : 0)
  }

  /// Puts together what was read.
  ///
  /// - Parameters:
  ///   - table: The paramsets.
  ///   - path: What the list is called.
  ///   - check: What else was read of the list.
  ///   - records: What was submitted of it.
  ///   - run: What became of it; `nil` before the run.
  ///   - metric: The metric to show first.
  ///   - minimize: Whether small values of it are best.
  ///   - mostFactors: How much may be computed for the discrepancy.
  init(
    table: ParameterTable, path: String, check: ListCheck, records: [SubmissionRecord],
    run: StoredRun?, metric: String?, minimize: Bool,
    mostFactors: Int = DesignCoverage.mostFactors
  ) throws {
    axes = table.columns.map { ParameterAxis($0, space: table.space) }
    list = List(
      path: path, count: table.count, digest: check.sha256, design: check.header?.design,
      constraints: (check.header?.space ?? []).filter { $0.hasPrefix("only: ") })
    parameters = axes.map { ReportParameter($0) }
    coverage = try DesignCoverage(axes, mostFactors: mostFactors)
    shards = try ReportShards(records: records, count: table.count, digest: check.sha256)
    self.run = try run.map { [axes] in
      try Run($0, axes: axes, metric: metric, minimize: minimize)
    }
  }
}

extension ReportData.Run {
  init(_ stored: StoredRun, axes: [ParameterAxis], metric: String?, minimize: Bool) throws {
    storage = stored.storage
    asked = Date.now.formatted(.iso8601)
    status = ReportStatus(stored.status, note: stored.note)
    let models = try ReportModels(stored.models, metric: metric, minimize: minimize)
    self.models = models
    importance = models.metrics.map { column in
      ReportImportance(
        axes,
        metric: stored.models.compactMap { model in
          model.manifest.metrics[column.name].map { (index: model.index, value: $0) }
        })
    }
    failures = ReportFailures(stored.status.failed, storage: stored.storage)
  }
}
