/// The hyperparameters of a sweep, in order, each with its domain.
///
/// ```swift
/// let space = try SearchSpace {
///   Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
///   Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
///   Hyperparameter("epochs", .constant(20))
/// }
/// ```
///
/// A space is checked once, here; a space that exists is valid, and every design enumerates it.
public struct SearchSpace: Sendable {
  /// The hyperparameters, in the order in which they were given.
  public let hyperparameters: [Hyperparameter]
  /// What the designs need to know of each hyperparameter, in the same order.
  let axes: [Axis]

  /// Makes a space of hyperparameters.
  ///
  /// - Parameter hyperparameters: At least one; their names differ.
  /// - Throws: ``SearchSpaceError`` when a name or a domain is invalid.
  public init(_ hyperparameters: [Hyperparameter]) throws {
    guard !hyperparameters.isEmpty else { throw SearchSpaceError.empty }
    var names: Set<String> = []
    var nameOfStream: [UInt64: String] = [:]
    var axes: [Axis] = []
    for hyperparameter in hyperparameters {
      let name = hyperparameter.name
      guard !name.isEmpty else { throw SearchSpaceError.emptyName }
      // Spellings of one name that Unicode holds equal would be two keys to some readers, one to
      // others.
      guard names.insert(name).inserted else { throw SearchSpaceError.duplicateName(name) }
      let axis = try Axis(hyperparameter)
      if let other = nameOfStream.updateValue(name, forKey: axis.streamKey) {
        throw SearchSpaceError.sharedStream(name, other)
      }
      axes.append(axis)
    }
    self.hyperparameters = hyperparameters
    self.axes = axes
  }

  /// Makes a space of the hyperparameters that a block lists.
  ///
  /// - Throws: ``SearchSpaceError`` when a name or a domain is invalid.
  public init(@SearchSpaceBuilder _ hyperparameters: () throws -> [Hyperparameter]) throws {
    try self.init(try hyperparameters())
  }
}
