import Foundation
import HyperparameterSpace
import ModelStorage
import SweepList

@testable import sweep

/// Reports that are made in this process.
enum Reporting {
  /// A report of a list, before its run.
  ///
  /// - Parameters:
  ///   - list: The text of the list.
  ///   - measuring: Whether to measure the discrepancy, which takes minutes of long lists here.
  static func data(_ list: String, measuring: Bool = true) throws -> ReportData {
    try data(list, run: nil, measuring: measuring)
  }

  /// A report of a list and of what became of it.
  ///
  /// - Parameters:
  ///   - list: The text of the list.
  ///   - metrics: The metrics of the models, by index.
  ///   - failed: Why the others failed, by index.
  static func data(
    _ list: String, metrics: [Int: [String: Double]], failed: [Int: String] = [:],
    metric: String? = nil, minimize: Bool = false, measuring: Bool = true
  ) throws -> ReportData {
    let count = try ParamsetList(bytes: Array(list.utf8)).count()
    let failures = failed.map {
      FailedAttempt(index: $0.key, attempt: 1, reason: $0.value, recordedAt: "2026-11-28T00:00:00Z")
    }
    let status = StoreStatus(
      of: 0..<count, complete: Set(metrics.keys), running: [], failures: failures)
    let models = metrics.sorted { $0.key < $1.key }
      .map { StoredModel.example(index: $0.key, metrics: $0.value) }
    return try data(
      list,
      run: StoredRun(
        storage: "/storage", status: MergedStatus(store: status, view: nil), note: nil,
        models: models), metric: metric, minimize: minimize, measuring: measuring)
  }

  private static func data(
    _ list: String, run: StoredRun?, metric: String? = nil, minimize: Bool = false,
    measuring: Bool
  ) throws -> ReportData {
    let file = ParamsetList(bytes: Array(list.utf8), name: "list.yml")
    return try ReportData(
      table: ParameterTable(file), path: "list.yml", check: try file.check(), records: [],
      run: run, metric: metric, minimize: minimize,
      mostFactors: measuring ? DesignCoverage.mostFactors : 0)
  }

  /// The text of a list of a space and a design.
  static func list(_ space: SearchSpace, _ design: some Design) throws -> String {
    var bytes: [UInt8] = []
    _ = try Sweep(space, design: design).write(style: .flow, verifying: false) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The axes of a list.
  static func axes(_ list: String) throws -> [String: ParameterAxis] {
    Dictionary(uniqueKeysWithValues: try data(list, measuring: false).axes.map { ($0.path, $0) })
  }

  /// The JSON within a page.
  static func json(of page: String) throws -> [String: Any]? {
    let start = page.firstRange(of: #"<script id="report-data" type="application/json">"#)
    guard let start, let end = page[start.upperBound...].firstRange(of: "</script>") else {
      return nil
    }
    let text = page[start.upperBound..<end.lowerBound]
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }
}
