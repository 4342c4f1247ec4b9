import ArgumentParser

/// `sweep report`: a list, and what became of it, as a page or a plot.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes a page of a list and its models: coverage, status, leaderboard, plots.",
    discussion: """
      One HTML file, which needs no network: the parameters, how evenly the design covers them, the \
      shards; with --storage also status, leaderboard, plots of a metric, which parameters seem to \
      matter, and failures. With --format svg or png it is one plot: the coverage of the design, or \
      with --storage a metric against each parameter.

      Example:
        sweep report hyperparam_list.yml --storage storage --metric accuracy \\
          --output report.html
        sweep report hyperparam_list.yml --format svg --output coverage.svg
        sweep report hyperparam_list.yml --storage storage --format png --plot metric
      """)

  @Argument(help: "The list.", completion: .yaml)
  var list: String

  @Option(
    help: "The folder that the models are in; without it the report is of the list alone.",
    completion: .directory)
  var storage: String?

  @Option(
    help: "What to write, or - for standard output (default: report.<format>).",
    completion: .file(extensions: ["html", "svg", "png"]))
  var output: String?

  @Option(help: "html, svg or png; png needs rsvg-convert.")
  var format = ReportFormat.html

  @Option(
    help: """
      The plot for svg and png: coverage or metric (default: metric with --storage, else coverage).
      """)
  var plot: ReportPlot?

  @Option(help: "The metric to begin with (default: the first by name).")
  var metric: String?

  @Flag(help: "Small values of the metric are best, as of a loss.")
  var minimize = false

  @OptionGroup var reporting: ReportOptions

  /// What JSON tells.
  struct Written: Encodable {
    /// The file.
    let path: String
    /// The number of the list's paramsets.
    let paramsets: Int
    /// The number of models; `nil` without a store.
    let models: Int?
    /// The size of the file.
    let bytes: Int
  }

  func validate() throws {
    try PathArgument.requireNotEmpty(list, "LIST")
    try storage.map { try PathArgument.requireNotEmpty($0, "--storage") }
    try output.map { try PathArgument.requireNotEmpty($0, "--output") }
    if storage == nil {
      let needing =
        metric != nil
        ? "--metric" : minimize ? "--minimize" : plot == .metric ? "--plot metric" : nil
      if let needing {
        throw ValidationError("\(needing): metrics are those of models; give --storage too.")
      }
    }
    if format == .html, plot != nil {
      throw ValidationError("--plot: a page has all plots; give --format svg or png too.")
    }
  }

  func run() async throws {
    let data = try await ReportData(
      path: list, storage: storage, metric: metric, minimize: minimize,
      isCoverageShown: format == .html || drawnPlot == .coverage)
    let bytes = try await content(of: data)
    let target = output ?? "report.\(format.rawValue)"
    guard target != "-" else {
      try StandardStream.output.write(bytes)
      return
    }
    do {
      try FileAccess.replace(target, with: bytes)
    } catch {
      throw CommandError(
        """
        \(target): cannot be written: \(FileAccess.cause(of: error)); let --output name a file in a \
        folder that can be written.
        """)
    }
    let counts = [
      "\(data.list.count) \(data.list.count == 1 ? "paramset" : "paramsets")",
      data.run.map {
        "\($0.models.indices.count) \($0.models.indices.count == 1 ? "model" : "models")"
      },
      Numbers.text(byteCount: bytes.count),
    ]
    let written = Written(
      path: target, paramsets: data.list.count, models: data.run?.models.indices.count,
      bytes: bytes.count)
    try reporting.write(
      written, text: "\(target): \(counts.compactMap(\.self).joined(separator: ", "))\n")
  }

  /// The plot that a drawing shows.
  private var drawnPlot: ReportPlot { plot ?? (storage == nil ? .coverage : .metric) }

  private func content(of data: ReportData) async throws -> [UInt8] {
    if format == .html { return Array(try ReportPage(data: data).html().utf8) }
    let svg =
      switch drawnPlot {
      case .coverage: CoveragePlot(data).svg
      case .metric: MetricPlot(data).svg
      }
    return format == .svg ? Array(svg.utf8) : try await PNGConversion.png(of: svg)
  }
}
