import ArgumentParser

/// The form of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html
  case svg
  case png
}

/// The plot that a report in SVG or PNG is.
enum ReportPlot: String, ExpressibleByArgument, CaseIterable {
  case coverage
  case metric
}
