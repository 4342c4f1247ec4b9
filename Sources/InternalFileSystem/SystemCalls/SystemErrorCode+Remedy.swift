extension SystemErrorCode {
  /// What a person can do about this error, as the end of a sentence; `nil` when nothing is known.
  package var remedy: String? {
    switch self {
    case .noEntry: "check the path, and that the file system is mounted"
    case .exists: "choose another name, or remove what is there"
    case .notEmpty: "something else is in the folder; look at what is there"
    case .notDirectory: "a part of the path is a file where a folder is needed; correct the path"
    case .isDirectory: "the path is a folder where a file is needed; correct the path"
    case .accessDenied: "check owner and permissions, and as which user this runs"
    case .notPermitted: "run as the owner, or check what the mount permits"
    case .readOnlyFileSystem: "the file system is read-only; mount it for writing or use another"
    case .noSpace: "free some space (or inodes) and run again"
    case .quotaExceeded:
      "the quota is used up; free some space or raise it"
        + " (on Amazon EFS this means too many open files or locks: close some, then run again)"
    case .fileTooLarge: "raise the limit on file sizes (ulimit -f), or use another file system"
    case .inputOutput:
      "the disk or the file server failed; look at the system's log, then run again"
    case .staleHandle: "the file server replaced or removed it meanwhile; run again"
    case .tooManyOpenFiles: "raise the limit on open files (ulimit -n), or run fewer tasks at once"
    case .tooManyOpenFilesInSystem: "this machine has too many open files; run fewer tasks at once"
    case .crossDevice: "both must be on one file system; do not mount another one inside the folder"
    case .symbolicLinkLoop:
      "a symbolic link stands where none is followed; replace it by the real one"
    case .nameTooLong: "use a shorter name (at most 255 bytes)"
    case .tooManyLinks:
      "the file or folder has as many links as the file system allows; remove some"
    case .busy: "another program uses it, or it is a mount point; run again when it is free"
    case .invalidArgument, .notSupported: "the file system does not support this; use another"
    default: nil
    }
  }
}
