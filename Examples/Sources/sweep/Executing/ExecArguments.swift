import ArgumentParser
import HyperparameterSpace

/// The arguments of the command, with names in the places of values.
struct ExecArguments: Sendable {
  /// The names that are no hyperparameters.
  private enum Name: String, CaseIterable {
    case index
    case modelDirectory = "model_dir"
    case metricsFile = "metrics_file"
    case paramsetJSON = "paramset_json"
    case paramsetYAML = "paramset_yaml"
  }

  private let templates: [ArgumentTemplate]

  /// Reads the arguments for a paramset.
  ///
  /// - Throws: `ValidationError` for what stands for nothing, or for two things.
  init(_ arguments: some Sequence<String>, paramset: Paramset) throws {
    let known = paramset.names + Name.allCases.map(\.rawValue)
    templates = try arguments.map { try ArgumentTemplate($0, known: known) }
    let used = templates.flatMap(\.parts)
    for name in Name.allCases.map(\.rawValue)
    where paramset.names.contains(name) && used.contains(.value(name)) {
      throw ValidationError(
        """
        COMMAND: '{\(name)}' is a hyperparameter here and a name of sweep's own; use the variable \
        \(ParameterVariables.name(of: name)) for the first.
        """)
    }
  }

  /// The arguments with values.
  func texts(of task: ExecTask, modelDirectory: String, files: ExecFiles) -> [String] {
    var values: [String: String] = [:]
    for (name, value) in task.paramset { values[name] = value.argumentText }
    for name in Name.allCases {
      values[name.rawValue] =
        switch name {
        case .index: "\(task.index)"
        case .modelDirectory: modelDirectory
        case .metricsFile: files.metrics
        case .paramsetJSON: files.json
        case .paramsetYAML: files.yaml
        }
    }
    return templates.map { $0.text(values) }
  }
}
