import HyperparameterSpace
import SweepList
import Testing

/// Nodes of every kind in every place: a file is read or refused with its place, and nothing else.
@Suite struct MalformedSpaceTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A node of each kind, and of each that is likely to be taken for another.
  static let nodes = [
    "null", "true", "0", "-1", "3", "9223372036854775807", "-9223372036854775808", "0.5", "-0.0",
    "1e308", "5e-324", ".inf", "-.inf", ".nan", "''", "x", "adam", "'3'", "[]", "[[]]", "[1, 1]",
    "[null]", "[{}]", "[x, y]", "[{value: 1}]", "[{parameters: {y: {value: 1}}}]",
    "[{grid: {}}]", "{}", "{x: 1}", "{x: [1]}", "{x: {}}", "{x: {value: 1}}", "{min: 1}",
    "{not: [1]}", "{min: 2, max: 1}", "{grid: {}}", "{count: 3}", "{\"\\U0001F600\": 1}",
  ]

  /// Files with a gap for a node.
  static let files = [
    "parameters: @", "method: @\nparameters: {x: {value: 1}}", "any_of: @",
    "any_of: [@]", "any_of: [{parameters: @}]",
    "any_of: [{parameters: {x: {value: 1}}, any_of: @}]",
    "any_of: [{parameters: {x: {value: 1}}, forbidden: @}]",
    "parameters: {x: {value: 1}}\nany_of: @",
    "parameters: {x: {value: 1}}\nforbidden: @",
    "parameters: {x: {value: 1}}\nforbidden: [@]",
    "parameters: {x: {value: 1}}\nforbidden: [{x: @}]",
    "parameters: {x: {min: 0.0, max: 9.0}}\nforbidden: [{x: {min: @}}]",
    "parameters: {x: {min: 0.0, max: 9.0}}\nforbidden: [{x: {min: 1, max: @}}]",
    "parameters: {x: {min: 0.0, max: 9.0}}\nforbidden: [{x: {not: @}}]",
    "parameters: {x: @}", "parameters: {x: {value: @}}", "parameters: {x: {values: @}}",
    "parameters: {x: {values: [1, @]}}", "parameters: {x: {values: [1, 2], probabilities: @}}",
    "parameters: {x: {values: [1, 2], probabilities: [1, @]}}", "parameters: {x: {ordered: @}}",
    "parameters: {x: {list: @}}", "parameters: {x: {list: [@]}}",
    "parameters: {x: {parameters: @}}", "parameters: {x: {parameters: {y: @}}}",
    "parameters: {x: {distribution: @}}", "parameters: {x: {value: 1, when: @}}",
    "parameters: {x: {value: 1, when: {y: @}}, y: {values: [1, adam, 0.5]}}",
    "parameters: {x: {value: 1, when: {y: {max: @}}}, y: {min: 0, max: 3}}",
    "parameters: {x: {min: @, max: 3}}", "parameters: {x: {min: 0, max: @}}",
    "parameters: {x: {min: 0, max: 6, step: @}}", "parameters: {x: {min: 0, max: 6, q: @}}",
    "parameters: {x: {min: 0.0, max: 6, step: @}}",
    "parameters: {x: {distribution: q_uniform, min: @, max: 6.5, q: 3}}",
    "parameters: {x: {distribution: q_uniform, min: -6.5, max: @, q: 0.1}}",
    "parameters: {x: {distribution: q_log_uniform, min: @, max: 6.5, q: 3}}",
    "parameters: {x: {distribution: q_log_uniform, min: -6.5, max: @}}",
    "parameters: {x: {distribution: q_log_uniform, min: 0, max: 6.5, q: @}}",
    "parameters: {x: {distribution: q_log_uniform_values, min: @, max: 6.5}}",
    "parameters: {x: {distribution: q_log_uniform_values, min: 1, max: 6.5, q: @}}",
    "parameters: {x: {distribution: log_uniform, min: @, max: 6.5}}",
    "parameters: {x: {distribution: inv_log_uniform, min: 0, max: @}}",
    "parameters: {x: {distribution: inv_log_uniform_values, min: 1e-3, max: @}}",
    "parameters: {x: {distribution: log_uniform_values, min: 1, max: 7, step: @}}",
    "parameters: {x: {distribution: int_log_uniform_values, min: @, max: 7, step: 2}}",
    "parameters: {x: {distribution: reverse_log_uniform_values, min: -1, max: @}}",
    "parameters: {x: {distribution: normal, mu: @}}",
    "parameters: {x: {distribution: normal, sigma: @}}",
    "parameters: {x: {distribution: normal, min: @}}",
    "parameters: {x: {distribution: q_normal, max: @, q: 2}}",
    "parameters: {x: {distribution: q_normal, q: @}}",
    "parameters: {x: {distribution: log_normal, mu: @}}",
    "parameters: {x: {distribution: q_log_normal, sigma: @, q: 1}}",
    "parameters: {x: {distribution: q_log_normal, q: @}}",
    "parameters: {x: {distribution: beta, a: @}}", "parameters: {x: {distribution: beta, b: @}}",
    "parameters: {x: {distribution: q_beta, q: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: @",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {grid: @}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {grid: {levels: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {grid: {levels: {x: @}}}",
    "parameters: {x: {min: 0.0, max: 5}}\ndesign: {grid: {levels: {x: @}}}",
    "parameters: {x: {distribution: normal}}\ndesign: {grid: {levels: {x: @}}}",
    "parameters: {x: {min: 0.0, max: 5}}\ndesign: {grid: {default_levels: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {random: {count: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {random: {count: 1, seed: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {latin-hypercube: {count: 1, centered: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {latin-hypercube: {count: 4, optimize: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {latin-hypercube: {count: @, strength: 2}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {latin-hypercube: {count: 4, slices: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {latin-hypercube: {count: @, extends: 3}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {grid: {}, shuffle: @}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {grid: {}, sample: @}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {grid: {}, sample: {count: @}}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {product: @}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {product: [@]}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {product: [{grid: {}, over: @}]}",
    "parameters: {x: {min: 0, max: 5}}\ndesign: {concatenation: [{grid: {}}, @]}", "@",
  ]

  @Test(arguments: files)
  func isReadOrRefusedWithItsPlace(file: String) throws {
    for node in Self.nodes {
      let text = file.replacing("@", with: node) + "\n"
      do {
        let space = try folder.space(text).space
        // What is accepted can be enumerated.
        _ = try Sweep(space, design: .random(count: 2, seed: 0)).map { $0 }
      } catch let error as YAMLError {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.indices.contains(error.line - 1), "\(text)\(error)")
        let excerpt = try #require(error.excerpt)
        let pointedAt = excerpt.text.unicodeScalars.dropFirst(excerpt.caretOffset).first
        let meant = lines[error.line - 1].unicodeScalars.dropFirst(error.column - 1).first
        #expect(pointedAt == meant, "\(text)\(error)")
        #expect(error.message.hasSuffix(".") || error.message.hasSuffix("?"), "\(error)")
      } catch let error as DesignError {
        // Constraints may forbid everything, which only a design finds out.
        #expect(text.contains("forbidden"), "\(text)\(error)")
      }
    }
  }

  @Test func refusesWhatIsTooDeepOrTooMuch() {
    let deep = String(repeating: "{parameters: {x: ", count: 40)
    let text = "parameters: {x: \(deep){value: 1}\(String(repeating: "}}", count: 40))}\n"
    #expect(
      folder.refusal(of: text).message.contains(
        "lists and maps may stand 64 deep in each other; this one stands deeper."))

    let many = ListLimits(nodesPerItem: 20)
    #expect(
      message {
        _ = try folder.space(
          "parameters: {x: {values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]}}\n",
          limits: many)
      }.contains("may have 20 names and values; this one has more."))

    let long = ListLimits(scalarByteCount: 10)
    #expect(
      message {
        _ = try folder.space("parameters: {x: {value: abcdefghijklmnop}}\n", limits: long)
      }.contains("a scalar may have 10 bytes; this one has 16;"))
  }

  @Test func readsManyHyperparameters() throws {
    let names = (0..<500).map { "p\($0)" }
    let text = names.map { "  \($0): {min: 0, max: 9, when: {switch: [on, off]}}\n" }.joined()
    let file = try folder.space(
      "parameters:\n  switch: {values: [on, off, never]}\n\(text)")
    #expect(file.space.hyperparameters.map(\.name) == ["switch"] + names)
  }

  @Test func namesInMessagesStayOnOneLine() {
    let refusal = folder.refusal(
      of: #"parameters: {"a\nb\e": {value: 1, when: {"c\nd": 1}}}"# + "\n")
    #expect(
      refusal.message.hasPrefix(
        #"s.yml:1:42: a\u000Ab\u001B: a condition must test a hyperparameter"#))
  }
}
