extension Paramset {
  /// The paramset as a value of the trainer's own type.
  ///
  /// ```swift
  /// struct TrainingParameters: Decodable {
  ///   var batchSize: Int
  ///   var learningRate: Double?
  ///   enum CodingKeys: String, CodingKey {
  ///     case batchSize = "batch_size"
  ///     case learningRate = "learning_rate"
  ///   }
  /// }
  /// let parameters = try sweep[17].decode(TrainingParameters.self)
  /// ```
  ///
  /// Integers decode as floating-point numbers where they are exact, and as any integer type that
  /// holds them; nothing else is converted: `20.0` is no `Int`, and `"20"` no number.
  ///
  /// - Parameter type: The type to decode; its keys are the hyperparameters' names.
  /// - Throws: ``ParamsetDecodingError`` with the parameter, its value, the type expected and,
  ///   where the paramset was read from a file, the place in it.
  public func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let decoder = ValueDecoder(value: .map(self), codingPath: [], root: self)
    do {
      return try T(from: decoder)
    } catch DecodingError.keyNotFound(let key, let context) {
      throw decoder.failure(.missing(known: names), at: context.codingPath + [key])
    } catch DecodingError.dataCorrupted(let context) {
      let value = self.value(at: context.codingPath)
      throw decoder.failure(
        .refused(value: value, reason: context.debugDescription), at: context.codingPath)
    } catch DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context)
    {
      let value = self.value(at: context.codingPath)
      throw decoder.failure(
        .mismatch(value: value, expected: expectation(of: type)), at: context.codingPath)
    }
  }

  /// The value that a coding path leads to, as far as it leads.
  private func value(at path: [any CodingKey]) -> ParameterValue {
    path.reduce(.map(self)) { value, key in
      switch value {
      case .map(let paramset): paramset[key.stringValue] ?? value
      case .list(let values):
        key.intValue.flatMap { values.indices.contains($0) ? values[$0] : nil } ?? value
      default: value
      }
    }
  }
}

/// How a message names a type.
func expectation(of type: any Any.Type) -> String {
  switch type {
  case is any FixedWidthInteger.Type: "an integer (\(type))"
  case is any BinaryFloatingPoint.Type: "a number (\(type))"
  case is String.Type: "a string"
  case is Bool.Type: "true or false"
  default: "\(type)"
  }
}
