// The errors of upkeep are worded here.
extension StoreError {
  static func nothingToAdopt(_ path: String) -> StoreError {
    StoreError(
      code: .noModel, subject: path, problem: "there is no such folder to adopt",
      remedy: "check index and store; the files belong into this folder")
  }

  static func notAdoptable(_ path: String, reason: String) -> StoreError {
    StoreError(
      code: .invalidModel, subject: path,
      problem: "a folder of regular files and folders can be adopted; \(reason)",
      remedy: "look at what is there, then adopt again")
  }

  static func changedWhileAdopting(_ path: String, names: [String]) -> StoreError {
    StoreError(
      code: .invalidModel, subject: path,
      problem: "something in the folder changed while it was read: "
        + (names.isEmpty ? "its names" : listed(names)),
      remedy: "wait until the program that writes there has ended, then adopt again")
  }

  static func manifestInTheWay(_ folder: String) -> StoreError {
    StoreError(
      code: .invalidModel, subject: "\(folder)/\(Manifest.fileName)",
      problem: "the store keeps its own file of this name; this one is of another program, or of"
        + " an attempt that sets the folder aside",
      remedy: "when no task of this index runs, rename it, then adopt again")
  }

  static func damagedModel(_ path: String, reason: String) -> StoreError {
    StoreError(
      code: .unreadable, subject: path,
      problem: "a model of this store is here, damaged; \(reason)",
      remedy: "restore it from a copy, or remove it and run the task of this index")
  }

  static func notRemovable(_ path: String, reason: String) -> StoreError {
    StoreError(
      code: .noModel, subject: path,
      problem: "only a model of this store is removed, and this is none; \(reason)",
      remedy: "what other programs wrote can be moved away by hand")
  }

  static func replacedMeanwhile(_ path: String) -> StoreError {
    StoreError(
      code: .noModel, subject: path, problem: "another model came here meanwhile, and stays",
      remedy: "look at it, then remove again")
  }

  static func invalidAge(_ seconds: Double) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "age \(seconds) s", problem: "an age is at least 0",
      remedy: "give how long ago something must have changed last, such as 36 hours")
  }
}
