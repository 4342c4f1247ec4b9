/// A rule that chooses the paramsets of a sweep from a search space.
///
/// Every paramset is a function of the space, the design and its index alone: nothing is drawn in
/// sequence, so a task that needs one paramset computes one.
///
/// ## Implementing a design
/// A design that fills the unit cube conforms to ``UnitCubeDesign`` and makes coordinates; the space
/// turns them into values. Another one makes a ``ParamsetSource``. What is invalid for the space is
/// refused in ``paramsets(of:)``, with an error that says what would do.
public protocol Design: Sendable, CustomStringConvertible {
  /// The paramsets that the design chooses from a space.
  ///
  /// - Throws: ``DesignError`` when the design does not fit the space.
  func paramsets(of space: SearchSpace) throws -> any ParamsetSource
}
