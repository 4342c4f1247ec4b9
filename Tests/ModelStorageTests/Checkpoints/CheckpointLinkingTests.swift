import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct CheckpointLinkingTests {
  private func link(_ names: [String], from source: String, to target: String) throws {
    try CheckpointLinking.link(
      names.map { ModelFile(path: $0, size: 0, sha256: "") },
      in: FileDescriptor.open(source, .directory), to: CheckpointFolder(directory: target))
  }

  @Test func filesGetSecondNames() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    for name in ["a", "x/y/b"] {
      try source.write(name, to: name)
      try link([name], from: source.path, to: target.path)
      #expect(
        try FileSystem.status(of: source.path(name)).isSameFile(
          as: FileSystem.status(of: target.path(name))))
    }
  }

  /// A file server that lost its reply reports an error for a name that was given.
  @Test func aNameThatIsTakenIsReplacedByACopy() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    try source.write("new", to: "a")
    try target.write("old", to: "a")
    try link(["a"], from: source.path, to: target.path)
    #expect(try target.text(of: "a") == "new")
    #expect(try source.text(of: "a") == "new")
  }

  @Test func whatCannotHaveASecondNameIsCopied() throws {
    let source = try TemporaryFolder()
    let path = "/dev/shm/model-storage-tests-\(UniqueName.make())"
    guard (try? FileSystem.makeDirectory(path)) == true else { return }
    defer { try? FileSystem.removeTree(path) }
    try source.write("across", to: "x/a")
    try link(["x/a"], from: source.path, to: path)
    let copy = try FileDescriptor.open(path + "/x/a", .read)
    #expect(try copy.read(upTo: 100) == Array("across".utf8))
    #expect(try FileSystem.list(path + "/x") == ["a"])
  }

  @Test func whatIsGoneIsAnError() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    for name in ["a", "x/a"] {
      let error = #expect(throws: FileSystemError.self) {
        try link([name], from: source.path, to: target.path)
      }
      #expect(error?.code == .noEntry)
    }
    for name in ["../a", "/a", ""] {
      #expect(throws: StoreError.self) {
        try link([name], from: source.path, to: target.path)
      }
    }
  }
}
