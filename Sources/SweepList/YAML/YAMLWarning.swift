/// A place of a YAML file that not every reader reads alike, and what would do.
///
/// Described as linters do: `hyperparam_list.yml:12:18: warning: '1e-5' is a string to …`.
public struct YAMLWarning: Sendable, Hashable {
  /// The file, as it was named to the reader.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in Unicode scalars, counted from 1.
  public let column: Int
  /// What is read how by whom, and the spelling that is safe.
  public let message: String
}

extension YAMLWarning: CustomStringConvertible {
  /// One line: place and message.
  public var description: String { "\(path):\(line):\(column): warning: \(message)" }
}
