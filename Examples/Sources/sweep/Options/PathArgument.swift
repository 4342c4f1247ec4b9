import ArgumentParser

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
}
