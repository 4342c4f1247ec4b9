/// Lets a block list the hyperparameters of a search space.
@resultBuilder
public enum SearchSpaceBuilder {
  /// Takes one hyperparameter.
  public static func buildExpression(_ hyperparameter: Hyperparameter) -> [Hyperparameter] {
    [hyperparameter]
  }

  /// Takes hyperparameters made elsewhere.
  public static func buildExpression(_ hyperparameters: [Hyperparameter]) -> [Hyperparameter] {
    hyperparameters
  }

  /// Joins the lines of a block.
  public static func buildBlock(_ parts: [Hyperparameter]...) -> [Hyperparameter] {
    parts.flatMap { $0 }
  }

  /// Takes the lines of an `if` without `else`.
  public static func buildOptional(_ part: [Hyperparameter]?) -> [Hyperparameter] {
    part ?? []
  }

  /// Takes the first branch of a condition.
  public static func buildEither(first part: [Hyperparameter]) -> [Hyperparameter] { part }

  /// Takes the second branch of a condition.
  public static func buildEither(second part: [Hyperparameter]) -> [Hyperparameter] { part }

  /// Takes the rounds of a loop.
  public static func buildArray(_ parts: [[Hyperparameter]]) -> [Hyperparameter] {
    parts.flatMap { $0 }
  }
}
