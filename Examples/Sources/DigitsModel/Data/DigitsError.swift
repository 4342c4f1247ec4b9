/// Why a file of digits cannot be read.
public struct DigitsError: Error, Equatable {
  /// What is wrong.
  @nonexhaustive
  public enum Problem: Error, Equatable {
    /// The file has no rows.
    case noRows
    /// The row has another number of fields than 65; the number.
    case fieldCount(Int)
    /// A field is no integer from 0 to the limit; its text.
    case value(String, limit: Int)
  }

  /// The file and, where there is one, the row, from 1.
  public let place: String
  /// What is wrong.
  public let problem: Problem
}

extension DigitsError: CustomStringConvertible {
  /// One line: place, the broken rule, what was given.
  public var description: String {
    switch problem {
    case .noRows:
      "\(place): rows of 65 integers are expected; there are none."
    case .fieldCount(let count):
      "\(place): a row needs 64 pixels and a label, 65 integers; this one has \(count) fields."
    case .value(let text, let limit):
      "\(place): an integer from 0 to \(limit) is expected; the field is '\(text)'."
    }
  }
}
