import Foundation

@testable import DigitsModel

/// A hyperparameter's value for tests.
enum ParameterJSON: Encodable, Sendable {
  case integer(Int)
  case integers([Int])
  case number(Double)
  case text(String)
  case null

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .integer(let value): try container.encode(value)
    case .integers(let values): try container.encode(values)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .null: try container.encodeNil()
    }
  }
}

extension TrainingParameters {
  /// Decodes values as the library decodes a paramset.
  init(json values: [String: ParameterJSON]) throws {
    self = try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(values))
  }
}
