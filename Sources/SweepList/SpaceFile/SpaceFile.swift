public import HyperparameterSpace
internal import InternalFileSystem

/// A search space in a YAML file, in the form of a W&B sweep, and what chooses from it.
///
/// ```yaml
/// parameters:
///   learning_rate:
///     distribution: log_uniform_values
///     min: 0.00001
///     max: 0.1
///   dropout_rate: {min: 0.0, max: 0.7}
///   optimizer: {values: [adam, sgd]}
///   momentum: {min: 0.8, max: 0.99, when: {optimizer: sgd}}
///   epochs: {value: 20}
/// design:
///   latin-hypercube: {count: 64, seed: 2018}
/// ```
///
/// Every sweep file of W&B is one, but for `method: bayes`. `Documentation/SpaceFile.md` says what its
/// distributions mean here, and which keys there are beyond W&B's.
public struct SpaceFile: Sendable {
  /// The search space, its hyperparameters in the order of the file.
  public let space: SearchSpace
  /// What the file says under `method`: how W&B would choose from the space.
  ///
  /// A hint for a program where ``design`` is `nil`: neither says how many paramsets to draw.
  public let method: Method?
  /// What chooses the paramsets from the space, where the file says it.
  public let design: (any Design)?
  /// The keys at the top of the file that other programs use and a space does not, in order.
  public let unusedKeys: [String]
  /// The values and names on which readers of YAML do not agree, at most 1,000.
  public let warnings: [YAMLWarning]

  /// A way of choosing that W&B knows, and that needs no results of earlier runs.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Every combination of values.
    case grid
    /// Values drawn at random.
    case random
  }

  /// What a file holds.
  struct Content {
    let space: SearchSpace
    let method: Method?
    let design: (any Design)?
    let unusedKeys: [String]
  }

  /// Reads a space file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limits: What the file may demand of its reader; the whole file counts as one item.
  /// - Throws: ``YAMLError`` with the place in the file for whatever is wrong in it;
  ///   ``FileError`` or ``ListError`` when it cannot be read.
  public init(path: String, limits: ListLimits = .default) throws {
    let log = WarningLog(path: path)
    let content = try FileError.translating {
      let file = try FileDescriptor.openRegularFile(path, limits: limits)
      let input = try YAMLInput(ByteSource(file: file), path: path, limits: limits)
      return try SpaceFileReader(parser: try YAMLParser(input, limits: limits), log: log).read()
    }
    space = content.space
    method = content.method
    design = content.design
    unusedKeys = content.unusedKeys
    warnings = log.warnings
  }
}
