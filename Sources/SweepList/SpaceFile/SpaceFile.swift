public import HyperparameterSpace
internal import InternalFileSystem

/// A search space in a YAML file, in the form of a W&B sweep's `parameters`.
///
/// ```yaml
/// parameters:
///   learning_rate:
///     distribution: log_uniform_values
///     min: 0.00001
///     max: 0.1
///   dropout_rate: {min: 0.0, max: 0.7}
///   optimizer: {values: [adam, rmsprop]}
///   epochs: {value: 20}
/// ```
///
/// Without a `distribution`, `value` makes a constant, `values` make choices, and `min` and `max`
/// make integers where both are written as integers and floating-point numbers otherwise.
public struct SpaceFile: Sendable {
  /// The search space, its hyperparameters in the order of the file.
  public let space: SearchSpace
  /// The keys at the top of the file that other programs use and a space does not, in order.
  public let unusedKeys: [String]

  /// Reads a space file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limits: What the file may demand of its reader; the whole file counts as one item.
  /// - Throws: ``YAMLError`` with the place in the file for whatever is wrong in it;
  ///   ``FileError`` or ``ListError`` when it cannot be read.
  public init(path: String, limits: ListLimits = .default) throws {
    (space, unusedKeys) = try FileError.translating {
      let file = try FileDescriptor.openRegularFile(path, limits: limits)
      let input = try YAMLInput(file: file, path: path, limits: limits)
      var reader = SpaceFileReader(parser: try YAMLParser(input, limits: limits))
      return try reader.read()
    }
  }
}
