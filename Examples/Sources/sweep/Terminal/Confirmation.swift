import ArgumentParser

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A question before something goes for good.
enum Confirmation {
  /// Asks whether something shall be removed.
  ///
  /// - Throws: `ValidationError` where nobody can be asked.
  static func isGiven(_ subject: String) throws -> Bool {
    guard Terminal.isBehind(.standardInput), Terminal.behind(.error).isInteractive else {
      throw ValidationError("\(subject): nobody can be asked here; give --yes to remove it.")
    }
    try StandardStream.error.write("remove \(subject) for good? [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased())
  }
}
