public import HyperparameterSpace

extension ParameterValue {
  /// Reads one value, written as in a list: `0.1`, `[relu, tanh]`, `{rate: 1.0e-05}`.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - source: What messages call the text, in the place of a file.
  /// - Throws: ``YAMLError`` with the place in the text for a fault in it, or for more than one value.
  public init(yaml: String, source: String = "value") throws {
    let input = YAMLInput(
      ByteSource(bytes: Array(yaml.utf8)), path: source, limits: .default)
    let parser = try YAMLParser(input, limits: .default)
    // The stream's start carries nothing.
    _ = try parser.next()
    let start = try parser.next()
    guard start.content == .documentStart else {
      throw parser.error(at: start.place, "a value is expected; there is none.")
    }
    var composer = YAMLComposer<ParameterValue>(parser, subject: "a value")
    self = try composer.tree(from: try parser.next())
    // The document's end carries nothing.
    _ = try parser.next()
    let rest = try parser.next()
    guard rest.content == .streamEnd else {
      throw parser.error(at: rest.place, "one value is expected; a second document begins here.")
    }
  }
}
