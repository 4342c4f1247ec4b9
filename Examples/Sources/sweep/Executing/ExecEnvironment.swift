import Foundation

/// The environment of a command that trains one index.
struct ExecEnvironment: Sendable {
  private let changes: [String: String?]

  /// The environment of a task, but for its model's folder and files.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - inherited: The names of the variables that the command would inherit.
  /// - Throws: ``CommandError`` where the hyperparameters cannot be variables.
  init(of task: ExecTask, inherited: some Sequence<String>) throws {
    var changes = TaskEnvironment(listDigest: task.listDigest)
      .changes(index: task.index, attempt: task.attempt)
    for name in inherited where name.hasPrefix(ParameterVariables.prefix) {
      // Those of another paramset.
      changes.updateValue(nil, forKey: name)
    }
    let subject = "\(task.list): index \(task.index)"
    for (name, value) in try ParameterVariables.of(task.paramset, subject: subject) {
      changes[name] = value
    }
    changes["SWEEP_INDEX"] = "\(task.index)"
    changes["SWEEP_LIST"] = task.list
    self.changes = changes
  }

  /// What to change in this process's environment; `nil` removes a variable.
  func changes(
    storage: String, modelDirectory: String, files: ExecFiles
  ) -> [String: String?] {
    var changes = changes
    changes["SWEEP_STORAGE"] = storage
    changes["SWEEP_MODEL_DIR"] = modelDirectory
    changes["SWEEP_METRICS_FILE"] = files.metrics
    changes["SWEEP_PARAMSET_JSON"] = files.json
    changes["SWEEP_PARAMSET_YAML"] = files.yaml
    return changes
  }
}
