public import HyperparameterSpace

extension Paramset {
  /// The paramset on one line of YAML, such as `{learning_rate: 1.0e-05, optimizer: adam}`.
  ///
  /// Spelled as in a list, so that every mainstream reader of YAML sees the same values.
  public var yaml: String { text(.yaml) }

  /// The paramset on one line of JSON, in order: `{"learning_rate": 1.0e-05, "optimizer": "adam"}`.
  ///
  /// Infinities and NaN, for which JSON has no number, are the strings `"inf"`, `"-inf"` and `"nan"`.
  public var json: String { text(.json) }

  private func text(_ form: Spelling.Form) -> String {
    var text: [UInt8] = []
    Spelling.append(self, form, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension ParameterValue {
  /// The value on one line of JSON, such as `[30, 50, 70]`, spelled as in ``Paramset/json``.
  public var json: String {
    var text: [UInt8] = []
    Spelling.append(self, .json, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
