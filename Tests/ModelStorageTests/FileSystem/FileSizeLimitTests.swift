import InternalFileSystem
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing beyond a limit on file sizes, in a process of its own as the limit is the process's.
@Suite struct FileSizeLimitTests {
  @Test func aWriteBeyondTheLimitIsAnErrorAndNoSignal() async throws {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      #if canImport(Glibc)
        let limited = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #else
        let limited = unsafe setrlimit(RLIMIT_FSIZE, &limit)
      #endif
      #expect(limited == 0)
      let folder = try TemporaryFolder()
      let file = try FileDescriptor.open(folder.path("file"), .createNew)
      for _ in 0..<2 {
        let error = #expect(throws: FileSystemError.self) {
          try file.write(contentsOf: [UInt8](repeating: 1, count: 3000))
        }
        #expect(error?.code == .fileTooLarge)
        #expect(try file.status().size == 1000)
      }
    }
  }
}
