import InternalFileSystem
import Testing

/// Names that are bytes and not text, and folders too deep to hold open.
@Suite struct FileNameTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Not every file system takes such names.
  private func make(_ script: String) throws -> Bool {
    try Shell.run("cd \"$1\" && \(script)", folder.path) == 0
  }

  @Test func aTreeOfNamesThatAreNotUTF8IsRemoved() throws {
    try #require(
      try make(
        #"mkdir -p "$(printf 'tree/a\377/b\376')" && printf x > "$(printf 'tree/a\377/b\376/\300')" && printf x > "$(printf 'tree/\377')""#
      ))
    #expect(try folder.names(in: "tree").contains("\u{FFFD}"))
    try FileSystem.removeTree(folder.path("tree"))
    #expect(try folder.names() == [])
  }

  @Test func namesThatLookAlikeAreToldApart() throws {
    try #require(try make(#"printf 1 > "$(printf '\377')"; printf 2 > "$(printf '\376')""#))
    try folder.write("3", to: "\u{FFFD}")
    let names = try FileSystem.fileNames(in: folder.path)
    #expect(names.count == 3)
    #expect(Set(names).count == 3)
    #expect(Set(names.map(\.text)) == ["\u{FFFD}"])
    let directory = try FileDescriptor.open(folder.path, .directory)
    for name in names where name != FileName("\u{FFFD}") {
      #expect(try FileSystem.statusIfPresent(of: name, in: directory)?.size == 1)
      try FileSystem.removeTree(name, in: directory)
    }
    #expect(try folder.text(of: "\u{FFFD}") == "3")
  }

  @Test func namesAreRenamedByTheirBytes() throws {
    try #require(try make(#"printf 1 > "$(printf 'x\377')""#))
    let directory = try FileDescriptor.open(folder.path, .directory)
    let name = try #require(try FileSystem.fileNames(in: ".", in: directory).first)
    try FileSystem.rename(name, in: directory, to: "y", in: directory)
    #expect(try folder.text(of: "y") == "1")
    #expect(try FileSystem.statusIfPresent(of: name, in: directory) == nil)
  }

  @Test func aNameWithANULIsRefused() throws {
    try folder.write("keep", to: "a")
    #expect(throws: FileSystemError.self) { try FileSystem.removeTree(folder.path("a\0b")) }
    #expect(try folder.text(of: "a") == "keep")
  }

  @Test func foldersOfAnyDepthAreRemoved() throws {
    // Deeper than a path may be long, and than files may be open.
    try FileSystem.makeDirectory(folder.path("tree"))
    var current = try FileDescriptor.open(folder.path("tree"), .directory)
    for depth in 0..<3_000 {
      try FileSystem.makeDirectory("inner", in: current)
      if depth % 100 == 0 {
        try FileDescriptor.open("file", .createNew, in: current).close()
      }
      current = try FileDescriptor.open("inner", .directory, in: current)
    }
    try FileSystem.removeTree(folder.path("tree"))
    #expect(try folder.names() == [])
  }
}
