import ArgumentParser
import SweepList

/// The styles of a list by the names that they have on the command line.
enum ListStyleName: String, ExpressibleByArgument, CaseIterable {
  case block
  case flow

  /// The library's style.
  var value: ListStyle {
    switch self {
    case .block: .block
    case .flow: .flow
    }
  }
}
