internal import CLibYAML
internal import HyperparameterSpace

extension YAMLParser {
  /// An error about a place of the text, with the line.
  ///
  /// The parser is of no use afterwards.
  func error(at place: ParamsetOrigin.Place, _ message: String) -> YAMLError {
    var scanner = SourceScanner(lineOf: place)
    // The message is worth giving even where the file cannot be read again.
    let excerpt = (try? input.source.scan(&scanner)).flatMap { scanner.excerpt(of: place) }
    return YAMLError(path: input.path, place: place, message: message, excerpt: excerpt)
  }

  /// The error for what libyaml reported.
  func parserFailure() -> any Error {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    switch unsafe parser.pointee.error {
    case YAML_MEMORY_ERROR:
      return OutOfMemory()
    case YAML_READER_ERROR:
      return readerFailure(problem)
    default:
      let place = unsafe place(parser.pointee.problem_mark)
      guard let context = unsafe parser.pointee.context.map({ unsafe String(cString: $0) }) else {
        return error(at: place, "\(problem).")
      }
      let start = unsafe self.place(parser.pointee.context_mark)
      // What is never closed is missed only at the end; its beginning is where to look.
      if problem == "found unexpected end of stream" {
        return error(at: start, "\(problem) \(context) that begins here; close it.")
      }
      guard start != place else { return error(at: place, "\(problem) \(context).") }
      return error(
        at: place, "\(problem) \(context) that begins at \(start.line):\(start.column).")
    }
  }

  /// Faults below the level of tokens; libyaml gives them no mark, only the offset of a byte.
  private func readerFailure(_ problem: String) -> any Error {
    switch input.failure {
    case is YAMLInput.ForeignEncoding:
      return YAMLError(
        path: input.path, place: ParamsetOrigin.Place(line: 1, column: 1),
        message: "the file is UTF-16, which many readers cannot read; save it as UTF-8.",
        excerpt: nil)
    case is YAMLInput.TooManyDirectives:
      return error(
        at: unsafe place(parser.pointee.mark),
        "a file may have \(YAMLInput.mostDirectives) lines that begin with %; this one has more.")
    case is YAMLInput.RunawayText:
      return error(
        at: unsafe place(parser.pointee.mark),
        "\(input.byteCountSinceEvent) bytes pass here without a value; the limit is lower.")
    case let failure?:
      return failure
    case nil:
      break
    }
    let offset = unsafe parser.pointee.problem_offset
    var scanner = SourceScanner(byteOffset: offset)
    try? input.source.scan(&scanner)
    let value = unsafe parser.pointee.problem_value
    let given = value >= 0 ? " (0x\(String(value, radix: 16, uppercase: true)))" : ""
    return error(
      at: scanner.place,
      "\(problem)\(given) at byte \(offset); save the file as UTF-8 without control characters.")
  }
}
