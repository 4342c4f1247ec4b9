internal import InternalFileSystem

extension IndexSelection {
  /// The largest file of indices that is read, in bytes: room for a million of scattered indices.
  private static let fileByteCount = 16 << 20

  /// The indices that a text selects.
  ///
  /// Indices and ranges ascend, separated by commas: `0-99,105,200-298:2`; no blanks. A range
  /// includes both ends, and may have a step. `@path` stands for the text in a file, around which
  /// blanks and line breaks do not matter.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``IndexSelectionError`` with the place in the text; ``FileError`` or ``ListError``
  ///   when a file cannot be read.
  public init(parsing text: String) throws {
    try self.init(parsing: text, subject: "indices")
  }

  /// The indices that a text selects; messages name its subject.
  init(parsing text: String, subject: String) throws {
    guard text.utf8.first == UInt8(ascii: "@") else {
      var parser = IndexSelectionParser(text: text, subject: subject)
      self.init(counted: IndexRun.canonical(try parser.runs()))
      return
    }
    let path = String(text.dropFirst())
    guard !path.isEmpty else {
      throw IndexSelectionError(
        subject: subject, text: text, at: text.endIndex, "the path of a file is expected after @.")
    }
    let content = try FileError.translating {
      let file = try FileDescriptor.openRegularFile(
        path, limits: ListLimits(fileByteCount: Self.fileByteCount))
      return String(decoding: try file.read(upTo: Self.fileByteCount), as: UTF8.self)
    }
    let trimmed = content.drop { $0.isWhitespace }
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) }
    var parser = IndexSelectionParser(
      text: String(trimmed[..<(end ?? trimmed.startIndex)]), subject: path)
    self.init(counted: IndexRun.canonical(try parser.runs()))
  }
}

/// Reads the text of a selection from left to right.
private struct IndexSelectionParser {
  let text: String
  let subject: String
  private var place: String.Index
  private var total = 0

  init(text: String, subject: String) {
    self.text = text
    self.subject = subject
    place = text.startIndex
  }

  /// All runs; they ascend, and do not reach into each other.
  mutating func runs() throws -> [IndexRun] {
    var runs: [IndexRun] = []
    while true {
      let start = place
      let run = try run()
      if let previous = runs.last, run.first <= previous.last {
        throw error(
          at: start,
          """
          indices must ascend, each once; \(run) stands after \(previous); \
          \(run.last < previous.first ? "put it before" : "take out what overlaps").
          """)
      }
      runs.append(run)
      try count(run, at: start)
      guard place < text.endIndex else { return runs }
      guard text[place] == "," else {
        throw error(at: place, "a comma or the end is expected.")
      }
      place = text.index(after: place)
    }
  }

  private mutating func run() throws -> IndexRun {
    let start = place
    let first = try number("an index")
    guard take("-") else { return IndexRun(first: first, through: first) }
    let last = try number("the end of the range")
    guard first <= last else {
      throw error(
        at: start, "a range must ascend; \(first)-\(last) does not; did you mean \(last)-\(first)?")
    }
    guard take(":") else { return IndexRun(first: first, through: last) }
    let stepPlace = place
    let step = try number("the step of the range")
    guard step > 0 else {
      throw error(at: stepPlace, "a step must be at least 1; it is 0.")
    }
    return IndexRun(first: first, through: last, step: step)
  }

  private mutating func count(_ run: IndexRun, at start: String.Index) throws {
    let (sum, overflow) = total.addingReportingOverflow(run.count ?? 0)
    guard run.count != nil, !overflow else {
      throw error(at: start, "a selection may have \(Int.max) indices; with \(run) it has more.")
    }
    total = sum
  }

  private mutating func take(_ character: Character) -> Bool {
    guard place < text.endIndex, text[place] == character else { return false }
    place = text.index(after: place)
    return true
  }

  private mutating func number(_ what: String) throws -> Int {
    let digits = text[place...].prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else {
      throw error(at: place, "\(what) is expected, in decimal digits without blanks.")
    }
    guard let number = Int(decimalDigits: digits) else {
      throw error(at: place, "an index may be \(Int.max); this one is larger.")
    }
    place = digits.endIndex
    return number
  }

  private func error(at place: String.Index, _ message: String) -> IndexSelectionError {
    IndexSelectionError(subject: subject, text: text, at: place, message)
  }
}
