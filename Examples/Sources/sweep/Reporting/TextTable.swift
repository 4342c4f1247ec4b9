/// A table of aligned columns that fits a width.
struct TextTable {
  /// Where the text of a cell stands.
  enum Alignment { case left, right }

  /// A column.
  struct Column {
    /// What stands above it.
    let title: String
    /// Where its cells' text stands.
    let alignment: Alignment

    /// A column with a title.
    init(_ title: String, alignment: Alignment) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The narrowest that a column is made, titles and cells then being cut.
  static let narrowestColumn = 6

  private let columns: [Column]
  private var rows: [[String]] = []

  /// An empty table.
  init(columns: [Column]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Parameter cells: As many as there are columns.
  mutating func append(_ cells: [String]) { rows.append(cells) }

  /// The table as lines, each with a newline.
  ///
  /// Where it is too wide, its widest columns are cut, an ellipsis telling where; where that does
  /// not do, the last columns are left out and named below.
  ///
  /// - Parameter width: The columns there are; `nil` for no limit.
  func text(width: Int?) -> String {
    let lines = [columns.map(\.title)] + rows
    var widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    var omitted: [String] = []
    if let width {
      while Self.total(widths) > width, let widest = Self.widest(widths) { widths[widest] -= 1 }
      while Self.total(widths) > width, widths.count > 1 {
        widths.removeLast()
        omitted.insert(columns[widths.count].title, at: 0)
      }
    }
    var text = ""
    for line in lines {
      let cells = widths.indices.map { column in
        let cell = line[column].shortened(to: widths[column])
        return switch columns[column].alignment {
        case .left: cell.rightPadded(to: widths[column])
        case .right: cell.leftPadded(to: widths[column])
        }
      }
      text += cells.joined(separator: "  ").trimmedEnd + "\n"
    }
    if !omitted.isEmpty { text += "not shown: \(omitted.joined(separator: ", "))\n" }
    return text
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * max(0, widths.count - 1)
  }

  private static func widest(_ widths: [Int]) -> Int? {
    widths.indices.filter { widths[$0] > narrowestColumn }.max { widths[$0] < widths[$1] }
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedEnd: String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}
