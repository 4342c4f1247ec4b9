/// Lets a block list the parts of a search space.
@resultBuilder
public enum SearchSpaceBuilder {
  /// Takes one hyperparameter.
  public static func buildExpression(_ hyperparameter: Hyperparameter) -> [SearchSpace.Element] {
    [.hyperparameter(hyperparameter)]
  }

  /// Takes hyperparameters made elsewhere.
  public static func buildExpression(
    _ hyperparameters: [Hyperparameter]
  ) -> [SearchSpace.Element] {
    hyperparameters.map { .hyperparameter($0) }
  }

  /// Takes a constraint.
  public static func buildExpression(_ constraint: Constraint) -> [SearchSpace.Element] {
    [.constraint(constraint)]
  }

  /// Takes the parts of another space, such as a union.
  public static func buildExpression(_ space: SearchSpace) -> [SearchSpace.Element] {
    space.elements
  }

  /// Joins the lines of a block.
  public static func buildBlock(_ parts: [SearchSpace.Element]...) -> [SearchSpace.Element] {
    parts.flatMap { $0 }
  }

  /// Takes the lines of an `if` without `else`.
  public static func buildOptional(_ part: [SearchSpace.Element]?) -> [SearchSpace.Element] {
    part ?? []
  }

  /// Takes the first branch of a condition.
  public static func buildEither(first part: [SearchSpace.Element]) -> [SearchSpace.Element] {
    part
  }

  /// Takes the second branch of a condition.
  public static func buildEither(second part: [SearchSpace.Element]) -> [SearchSpace.Element] {
    part
  }

  /// Takes the rounds of a loop.
  public static func buildArray(_ parts: [[SearchSpace.Element]]) -> [SearchSpace.Element] {
    parts.flatMap { $0 }
  }
}
