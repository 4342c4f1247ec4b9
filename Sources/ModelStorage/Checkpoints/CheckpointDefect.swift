import InternalFileSystem

/// Which errors say that a checkpoint is damaged, and which say nothing of it.
enum CheckpointDefect {
  /// Why a checkpoint cannot be used.
  ///
  /// - Throws: The error itself when it says nothing of the checkpoint, such as that this process has
  ///   too many files open: taking that for damage would begin a long training anew.
  static func reason(of error: any Error) throws -> String {
    let defect = (error as? FileSystemError).map { StoreError($0) } ?? error
    guard let defect = defect as? StoreError else {
      throw error
    }
    let isTelling =
      switch (error as? FileSystemError)?.code {
      case .inputOutput?, .accessDenied?, .notPermitted?, .symbolicLinkLoop?, .notDirectory?: true
      case .some: false
      case nil: [.unreadable, .invalidModel, .invalidArgument].contains(defect.code)
      }
    guard isTelling else {
      throw error
    }
    return defect.problem
  }
}
