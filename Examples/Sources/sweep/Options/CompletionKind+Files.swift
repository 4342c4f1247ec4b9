import ArgumentParser

extension CompletionKind {
  /// What is written in YAML: lists and space files.
  static let yaml = CompletionKind.file(extensions: ["yml", "yaml"])
}
