import HyperparameterSpace

/// The sweeps whose lists real readers are given, by name.
enum HardLists {
  /// All of them.
  static func sweeps() throws -> [String: Sweep] {
    let names = Corpus.writableNames
    let byName = Paramset(
      names: names, values: names.map { .list([.string($0), ["inner": .string($0)]]) })
    var sweeps = try [
      "values": Corpus.values,
      "characters": characters.map(asKeyAndValue),
      "words": words.map(asKeyAndValue),
      "integers": inChunks(integers.map { .integer($0) }),
      "doubles": inChunks(doubles.map { .double($0) }),
      "shapes": shapes,
      "giant": giantStrings.map { .string($0) },
      "long": longStrings.map { .string($0) } + longNames.map(asKeyAndValue),
    ].mapValues { values in
      try Sweep(SearchSpace { Hyperparameter("value", .choices(unique(values))) }, design: .grid())
    }
    sweeps["nested"] = try Sweep(
      SearchSpace {
        Hyperparameter("list", .constant(.list(Corpus.values)))
        Hyperparameter("map", .constant(.map(byName)))
      }, design: .grid())
    sweeps["names"] = try Sweep(
      SearchSpace { names.map { Hyperparameter($0, .constant(.string($0))) } }, design: .grid())
    sweeps["usual"] = try Sweep(
      SearchSpace {
        Hyperparameter("learning_rate", .continuous(1e-9...1e-1, scale: .logarithmic))
        Hyperparameter("dropout_rate", .continuous(0...0.7))
        Hyperparameter("layers", .integer(1...9))
        Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
        Hyperparameter("optimizer", .choices(["adam", "no", nil, false]))
      }, design: .latinHypercube(count: 500, seed: 2018))
    return sweeps
  }

  /// Lists and maps that readers confuse, and the deepest that may be written.
  private static var shapes: [ParameterValue] {
    let deepList = (0..<40).reduce(ParameterValue.integer(1)) { inner, _ in [inner] }
    let deepMap = (0..<40).reduce(ParameterValue.integer(1)) { inner, _ in ["a": inner] }
    let deepMix = (0..<19).reduce(ParameterValue.list([])) { inner, _ in
      [nil, ["a": inner, "b": [:]]]
    }
    return [
      [], [:], [[]], [[:]], ["a": []], ["a": [:]], [[], [:], [[]], [[:]]],
      [1], [1, 2], [1.0], [1, 2.0], [nil], [nil, nil], [nil, 1], [true], [true, 1], ["a"],
      ["a", "b"], ["a", 1],
      [[1, 2], [3, 4]], [[1], [2]], [[1, 2], 3], [["a": 1], ["a": 2]],
      ["a": [1, 2], "b": [["c": [3]]]],
      ["0": "a", "1": "b"], ["1": "a", "2": "b"], ["2": "a", "1": "b"], ["0": "a"], ["1": "a"],
      ["b": 1, "10": 2, "9": 3],
      ["true": 1, "null": 2, "1.5": 3], ["z": 1, "a": 2, "M": 3, "é": 4, "B": 5],
      deepList, deepMap, deepMix,
    ]
  }

  /// The strings as names of a map and as their values.
  private static func asKeyAndValue(_ strings: [String]) -> ParameterValue {
    .map(Paramset(names: strings, values: strings.map { .list([.string($0)]) }))
  }

  private static func inChunks(_ values: [ParameterValue]) -> [ParameterValue] {
    stride(from: 0, to: values.count, by: 20).map {
      .list(Array(values[$0..<min($0 + 20, values.count)]))
    }
  }

  private static func unique(_ values: [ParameterValue]) -> [ParameterValue] {
    var seen: Set<ParameterValue> = []
    return values.filter { seen.insert($0).inserted }
  }
}
