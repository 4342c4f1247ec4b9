import ModelStorage
import Testing

/// A file system in memory of one mebibyte, where this process may mount one.
enum SmallFileSystem {
  static let isAvailable: Bool = {
    guard let folder = try? TemporaryFolder() else {
      return false
    }
    return (try? Shell.run("mount -t tmpfs tmpfs \"$1\" && umount \"$1\"", folder.path)) == 0
  }()

  static func withStore(
    _ body: (TemporaryFolder, LocalModelStore) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    #expect(try Shell.run("mount -t tmpfs -o size=1m,nr_inodes=100 tmpfs \"$1\"", folder.path) == 0)
    do {
      try await body(folder, LocalModelStore.create(path: folder.path))
    } catch {
      Issue.record(error)
    }
    #expect(try Shell.run("umount \"$1\" || umount -l \"$1\"", folder.path) == 0)
  }
}
