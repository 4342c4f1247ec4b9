/// The values of many paramsets of the same names, by columns, so that what is listed by the hundred
/// needs no array for each.
final class ParamsetBlock: Sendable {
  let names: [String]
  /// The values of each hyperparameter: one for each row, or those that the digits choose from.
  private let columns: [[ParameterValue]]
  /// For each row, and in it for each column, the place of its value there; empty where row *r* has
  /// place *r* in every column.
  private let digits: [Int32]

  init(names: [String], columns: [[ParameterValue]], digits: [Int32] = []) {
    self.names = names
    self.columns = columns
    self.digits = digits
  }

  /// A value of a row.
  subscript(row: Int, column: Int) -> ParameterValue {
    columns[column][digits.isEmpty ? row : Int(digits[row * names.count + column])]
  }

  /// The paramsets of the first rows.
  func paramsets(count: Int) -> [Paramset] {
    (0..<count).map { Paramset(self, row: $0) }
  }
}
