import InternalFileSystem

// The errors of this module are worded here.
extension StoreError {
  init(_ error: FileSystemError) {
    self.init(
      code: .fileSystem, subject: error.path,
      problem: "cannot \(error.operation): \(error.code.message)", remedy: error.code.remedy,
      errorNumber: error.code.rawValue)
  }

  static func unusableModel(_ path: String, reason: String) -> StoreError {
    StoreError(
      code: .noModel, subject: path, problem: "no complete model is here; \(reason)",
      remedy: "run the task of this index, which sets aside what is here and publishes")
  }

  static func noFile(_ name: String, in model: StoredModel) -> StoreError {
    let names = model.manifest.files.map(\.path)
    return StoreError(
      code: .noFile, subject: model.directory, problem: "this model has no file '\(name)'",
      remedy: "those there are: \(listed(names))")
  }

  /// Names for a message: the first twelve, and how many more there are.
  static func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }

  static func onlyNaN(_ metric: String) -> StoreError {
    StoreError(
      code: .noMetric, subject: metric,
      problem: "no model has a number for this metric; all are NaN",
      remedy: "choose another metric")
  }

  static var emptyPath: StoreError {
    StoreError(
      code: .invalidArgument, subject: "store", problem: "the path of its folder is empty",
      remedy: "give the folder; a variable may be unset")
  }

  static func missingRoot(_ path: String) -> StoreError {
    StoreError(
      code: .noStore, subject: path, problem: "there is no such folder",
      remedy: "check the path and that the file system is mounted, or create the store first")
  }

  static func noStore(_ path: String) -> StoreError {
    StoreError(
      code: .noStore, subject: path, problem: "this folder is not a store; it has no '.store.json'",
      remedy: "check that the file system is mounted there, or create the store first")
  }

  static func otherStore(_ path: String, expected: String, found: String) -> StoreError {
    StoreError(
      code: .noStore, subject: path,
      problem: "another store is here now: \(found); this one was \(expected)",
      remedy: "check what is mounted there")
  }

  static func otherList(_ path: String, bound: String, given: String) -> StoreError {
    StoreError(
      code: .otherList, subject: path,
      problem: "this store belongs to the list with SHA-256 \(bound); the list given has \(given)",
      remedy: "use a folder of its own for each list, or the list that the store was created for")
  }

  static func invalidName(_ name: String, rule: String) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "'\(name.prefix(80))'",
      problem: "not a name for a file of a model; \(rule)",
      remedy: "give a name such as 'model.safetensors' or 'variables/weights.bin'")
  }

  static func invalidParamset(_ reason: String) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "paramset",
      problem: "it must encode as an object of named values; \(reason)",
      remedy: "give a paramset, or a struct that is Encodable")
  }

  static func notAFile(_ path: String) -> StoreError {
    StoreError(
      code: .invalidModel, subject: path,
      problem: "a model consists of regular files and folders; this is neither",
      remedy: "replace it by a file, then publish again")
  }

  static func notAnIndexFolder(_ error: FileSystemError, what: String) -> StoreError {
    StoreError(
      code: .fileSystem, subject: error.path,
      problem: "the folder of an index must be a folder itself; this is \(what)",
      remedy: "move it away, or put the folder in its place", errorNumber: error.code.rawValue)
  }

  static func changing(_ path: String) -> StoreError {
    StoreError(
      code: .invalidModel, subject: path, problem: "the file changed while it was being published",
      remedy: "close it first, then publish again")
  }

  /// Why a name that a folder listed has nothing: a name that is not UTF-8 is not found by its text.
  static func unfound(_ name: String, in folder: String) -> StoreError {
    name.unicodeScalars.contains("\u{FFFD}")
      ? .invalidName(name, rule: "it is not UTF-8") : .changing("\(folder)/\(name)")
  }

  static func damaged(_ path: String, sha256: String, expected: String) -> StoreError {
    StoreError(
      code: .unreadable, subject: path,
      problem: "not what was published: its SHA-256 is \(sha256); its manifest says \(expected)",
      remedy: "restore it from a copy, or move the model away and run the task of its index")
  }

  static func unreadable(_ path: String, reason: String) -> StoreError {
    StoreError(
      code: .unreadable, subject: path, problem: reason,
      remedy: "look at the file; restore it from a copy if it was damaged")
  }

  static func newerSchema(_ path: String, found: Int, known: Int) -> StoreError {
    StoreError(
      code: .unreadable, subject: path,
      problem: "written by a newer version of this library: schema \(found); known is \(known)",
      remedy: "use that version")
  }
}
