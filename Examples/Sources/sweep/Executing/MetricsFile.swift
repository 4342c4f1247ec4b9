import Foundation
import ModelStorage

/// The file into which a command writes its metrics: one JSON object of numbers.
enum MetricsFile {
  /// More than this is no file of metrics.
  private static let mostBytes = 1 << 20

  /// The metrics in a file; none where there is no file.
  ///
  /// - Throws: ``CommandError`` with what is wrong in it.
  static func metrics(at path: String) throws -> [String: Double] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    let content: Data
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      content = try file.read(upToCount: mostBytes + 1) ?? Data()
    } catch {
      throw fault("it cannot be read: \(FileAccess.cause(of: error))")
    }
    return try metrics(in: content)
  }

  /// The metrics in the content of a file.
  ///
  /// `NaN`, `Infinity` and `-Infinity` are numbers here, which JSON lacks and Python writes.
  ///
  /// - Throws: ``CommandError`` with what is wrong in it.
  static func metrics(in content: Data) throws -> [String: Double] {
    guard content.count <= mostBytes else {
      throw fault("it has more than \(mostBytes) bytes")
    }
    guard !content.isEmpty else { throw fault("it is empty") }
    let decoder = JSONDecoder()
    // The extension of JSON that has these numbers.
    decoder.allowsJSON5 = true
    let value: JSONValue
    do {
      value = try decoder.decode(JSONValue.self, from: content)
    } catch {
      throw fault("it is not JSON: \(reason(of: error))")
    }
    guard case .object(let values) = value else { throw fault("it is \(shortened(value))") }
    return try values.reduce(into: [:]) { metrics, entry in
      switch entry.value {
      case .integer(let number): metrics[entry.key] = Double(number)
      case .double(let number): metrics[entry.key] = number
      default: throw fault("'\(entry.key.printable)' is \(shortened(entry.value))")
      }
    }
  }

  private static func fault(_ problem: String) -> CommandError {
    CommandError(
      """
      SWEEP_METRICS_FILE: one JSON object of numbers is expected; \(problem); write one such as \
      {"accuracy": 0.97}, or no file.
      """)
  }

  private static func shortened(_ value: JSONValue) -> String {
    "\(value)".printable.shortened(to: 40)
  }

  /// What the decoder found, on one line.
  private static func reason(of error: any Error) -> String {
    guard case .dataCorrupted(let context) = error as? DecodingError else { return "\(error)" }
    let underlying = context.underlyingError.map { $0 as NSError }
    let detail = underlying?.userInfo["NSDebugDescription"] as? String
    let sentence = (detail ?? context.debugDescription).printable
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
