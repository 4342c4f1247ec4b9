import InternalFileSystem
import Testing

@testable import ModelStorage

/// Putting a folder in its place, with file systems that say all kinds of things.
@Suite struct PlacingTests {
  private let folder: TemporaryFolder
  private let staged: StagedFolder
  private let manifest = CheckpointManifest(
    id: "", index: 0, step: 0, attempt: 1, attemptID: "", listDigest: nil, paramset: nil,
    metrics: [:], host: "", savedAt: "", files: [])

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("x", to: "attempt/staged/weights.bin")
    let attempt = try FileDescriptor.open(folder.path("attempt"), .directory)
    staged = StagedFolder(
      folder: try FileDescriptor.open("staged", .directory, in: attempt), attemptFolder: attempt,
      name: "staged")
    try staged.write(Array("{}".utf8))
  }

  private func error(_ code: SystemErrorCode) -> FileSystemError {
    FileSystemError(code: code, operation: "rename", path: "staged")
  }

  /// Renames that fail so often before one succeeds.
  private func place(
    failing count: Int, _ code: SystemErrorCode, finding: FolderFinding<CheckpointManifest>
  ) throws -> (standing: CheckpointManifest?, renames: Int, setAside: [UInt64]) {
    var renames = 0
    var setAside: [UInt64] = []
    let standing = try staged.place(
      renaming: {
        renames += 1
        if renames <= count { throw error(code) }
      }, looking: { finding },
      settingAside: { inode in
        setAside.append(inode)
        // On NFS what another attempt moves away may be stale.
        if setAside.count == 1 { throw error(.staleHandle) }
      })
    return (standing?.manifest, renames, setAside)
  }

  @Test(arguments: [
    SystemErrorCode.noEntry, .notEmpty, .exists, .notDirectory, .isDirectory, .staleHandle,
  ])
  func whatStandsInTheWayOrHasGoneIsTriedAgain(code: SystemErrorCode) throws {
    let placed = try place(failing: 9, code, finding: .absent)
    #expect(placed.standing == nil && placed.renames == 10 && placed.setAside == [])
    #expect(try folder.names(in: "attempt/staged").contains("manifest.json"))
  }

  @Test(arguments: [SystemErrorCode.inputOutput, .noSpace, .accessDenied, .readOnlyFileSystem])
  func anyOtherErrorIsThrownAndTheManifestGoes(code: SystemErrorCode) throws {
    let thrown = #expect(throws: FileSystemError.self) {
      try place(failing: 1, code, finding: .absent)
    }
    #expect(thrown?.code == code)
    #expect(try folder.names(in: "attempt/staged") == ["weights.bin"])
  }

  /// A file server that lost its reply reports an error for a rename that was done.
  @Test(arguments: [SystemErrorCode.inputOutput, .noEntry, .notEmpty])
  func whatStandsCompleteIsFoundWhateverTheErrorWas(code: SystemErrorCode) throws {
    let placed = try place(
      failing: .max, code, finding: .complete(manifest, manifestDigest: "digest"))
    #expect(placed.standing == manifest && placed.renames == 1)
    #expect(try folder.names(in: "attempt/staged").contains("manifest.json"))
  }

  @Test func whatIsUnusableIsSetAside() throws {
    let placed = try place(failing: 2, .notEmpty, finding: .unusable(inode: 17, reason: ""))
    #expect(placed.renames == 3 && placed.setAside == [17, 17])
  }

  @Test func triesEnd() throws {
    let thrown = #expect(throws: FileSystemError.self) {
      try place(failing: .max, .notEmpty, finding: .absent)
    }
    #expect(thrown?.code == .notEmpty)
    #expect(try folder.names(in: "attempt/staged") == ["weights.bin"])
  }

  @Test func anAttemptThatIsGoneIsNotTriedAgain() throws {
    try FileSystem.rename(folder.path("attempt/staged"), to: folder.path("away"))
    let thrown = #expect(throws: FileSystemError.self) {
      try place(failing: .max, .noEntry, finding: .absent)
    }
    #expect(thrown?.code == .noEntry)
    // It may be in its place all the same.
    #expect(try folder.names(in: "away") == ["manifest.json", "weights.bin"])
  }
}
