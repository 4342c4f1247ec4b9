/// Levels that take turns, each for as many points as the later hyperparameters have combinations.
struct GridColumn: DesignColumn {
  let levels: Levels
  /// How many points pass before the level changes.
  let stride: Int

  func value(at point: Int) -> ParameterValue { levels[point / stride % levels.count] }
}
