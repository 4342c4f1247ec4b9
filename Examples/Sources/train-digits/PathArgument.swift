import ArgumentParser
import Foundation

/// Checks of the paths that the command line gives.
enum PathArgument {
  /// Refuses an empty path, which a script with an unset variable gives.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - name: What usage calls it, such as `--storage`.
  /// - Throws: `ValidationError`.
  static func requireNotEmpty(_ path: String, _ name: String) throws {
    guard !path.isEmpty else {
      throw ValidationError("\(name): it is empty; give a path.")
    }
  }

  /// The path that an option gives, or else the variable by which `sweep submit` tells it.
  ///
  /// - Parameters:
  ///   - path: The option's value; `nil` where it is not given.
  ///   - name: What usage calls it, such as `--storage`.
  ///   - variable: The variable, which counts as unset when it is empty.
  /// - Throws: `ValidationError` where neither gives one.
  static func value(_ path: String?, _ name: String, variable: String) throws -> String {
    if let path { return path }
    guard let value = ProcessInfo.processInfo.environment[variable], !value.isEmpty else {
      throw ValidationError(
        "\(name): a path is needed; the variable \(variable) is not set either; give one of them.")
    }
    return value
  }
}
