import SweepList

/// The files that a command is given, besides the folder of its model.
struct ExecFiles: Sendable {
  /// The path of the paramset as JSON.
  let json: String
  /// The path of the paramset as YAML.
  let yaml: String
  /// The path to write the metrics to.
  let metrics: String

  /// Writes the files of a task.
  ///
  /// - Throws: ``CommandError``.
  init(of task: ExecTask, in scratch: ScratchFolder) throws {
    let (json, yaml) = ("paramset.json", "paramset.yml")
    try scratch.write(task.paramset.json + "\n", to: json)
    try scratch.write(task.paramset.yaml + "\n", to: yaml)
    self.json = scratch.path(for: json)
    self.yaml = scratch.path(for: yaml)
    metrics = scratch.path(for: "metrics.json")
  }
}
