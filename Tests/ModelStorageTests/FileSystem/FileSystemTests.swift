import InternalFileSystem
import Testing

@Suite struct FileSystemTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a/b", "a", "b"), ("a", nil, "a"), ("a/", nil, "a"),
    ("/a/b//", "/a", "b"), ("/", "/", ""), ("../x", "..", "x"),
  ])
  func pathsAreTakenApart(path: String, parent: String?, last: String) {
    #expect(FileSystem.parent(of: path) == parent)
    #expect(FileSystem.lastPart(of: path) == last)
  }

  @Test(arguments: [
    SystemErrorCode.noEntry, .exists, .notEmpty, .notDirectory, .isDirectory, .accessDenied,
    .notPermitted, .readOnlyFileSystem, .noSpace, .quotaExceeded, .fileTooLarge, .inputOutput,
    .staleHandle, .tooManyOpenFiles, .crossDevice, .symbolicLinkLoop, .nameTooLong,
  ])
  func errorsTellPathCauseAndRemedy(code: SystemErrorCode) throws {
    let error = FileSystemError(code: code, operation: "write", path: "/storage/3")
    let remedy = try #require(code.remedy)
    #expect(error.description == "/storage/3: cannot write: \(code.message); \(remedy)")
    #expect(!error.description.contains("\n"))
  }

  /// A mount stands for what cannot be removed, such as a file on NFS that is being written.
  @Test(.enabled(if: SmallFileSystem.isAvailable))
  func whatCannotBeRemovedDoesNotKeepTheRest() throws {
    for name in ["tree/a/1", "tree/a/mount/x", "tree/a/z", "tree/z"] {
      try folder.write("x", to: name)
    }
    #expect(try Shell.run("mount -t tmpfs tmpfs \"$1\"", folder.path("tree/a/mount")) == 0)
    defer { _ = try? Shell.run("umount \"$1\"", folder.path("tree/a/mount")) }
    let error = #expect(throws: FileSystemError.self) {
      try FileSystem.removeTree(folder.path("tree"))
    }
    #expect(error?.code == .busy)
    #expect(error?.path == folder.path("tree/a/mount"))
    #expect(try folder.names(in: "tree") == ["a"])
    #expect(try folder.names(in: "tree/a") == ["mount"])
  }

  @Test func errorsOfCallsNameTheWholePath() throws {
    let directory = try FileDescriptor.open(folder.path, .directory)
    let error = #expect(throws: FileSystemError.self) {
      try FileDescriptor.open("missing", .read, in: directory)
    }
    #expect(
      error?.description
        == "\(folder.path)/missing: cannot open: No such file or directory; "
        + "check the path, and that the file system is mounted")
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    try FileSystem.makeDirectories(folder.path("a/b/c"))
    #expect(try FileSystem.status(of: folder.path("a/b/c")).kind == .directory)
    #expect(try FileSystem.makeDirectory(folder.path("a")) == false)
    try folder.write("x", to: "file")
    #expect(throws: FileSystemError.self) { try FileSystem.makeDirectories(folder.path("file/a")) }
  }

  @Test func removingATreeFollowsNoLink() throws {
    try folder.write("keep", to: "outside/file")
    try folder.write("x", to: "tree/a/b/file")
    try Shell.run("ln -s \"$1/outside\" \"$1/tree/a/link\"", folder.path)
    try FileSystem.removeTree(folder.path("tree"))
    #expect(try folder.names() == ["outside"])
    #expect(try folder.text(of: "outside/file") == "keep")
    try FileSystem.removeTree(folder.path("tree"))
  }

  @Test func linksAreRefusedWhereNoneIsFollowed() throws {
    try folder.write("x", to: "file")
    try Shell.run("ln -s file \"$1/link\"; ln -s . \"$1/loop\"", folder.path)
    #expect(throws: FileSystemError.self) {
      try FileDescriptor.open(folder.path("link"), .read, followingSymbolicLinks: false)
    }
    #expect(throws: FileSystemError.self) {
      try FileSystem.list(folder.path("loop"), followingSymbolicLinks: false)
    }
    #expect(try FileSystem.status(of: folder.path("link")).kind == .symbolicLink)
    #expect(
      try FileSystem.status(of: folder.path("link"), followingSymbolicLinks: true).kind == .regular)
  }

  @Test func writesOfManyPiecesArriveWhole() throws {
    let bytes = (0..<3_333_333).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 9)) }
    let file = try FileDescriptor.open(folder.path("file"), .createNew)
    try file.write(contentsOf: bytes)
    try file.write(contentsOf: bytes.lazy.map { ~$0 })
    try file.seek(to: 0)
    #expect(try file.read(upTo: bytes.count) == bytes)
    #expect(try file.read(upTo: 10_000_000) == bytes.map { ~$0 })
    #expect(try file.read(upTo: 1) == [])
    #expect(try file.status().size == 2 * bytes.count)
    try file.close()
    #expect(throws: FileSystemError.self) { try file.read(upTo: 1) }
    try file.close()
  }
}
