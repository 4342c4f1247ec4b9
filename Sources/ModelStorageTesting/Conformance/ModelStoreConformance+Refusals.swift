import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkRefusals() async throws {
    await expectError(.invalidArgument, "an index is at least 0") {
      _ = try await store.begin(index: -1)
    }
    await expectError(.invalidArgument, "a paramset has names") {
      _ = try await store.begin(index: 0, paramset: [1, 2, 3])
    }
    let attempt = try await store.begin(index: 0)
    let long = String(repeating: "a", count: 256)
    let names = [
      "", ".", "..", "/", "/etc/passwd", "../model.bin", "a/../b", "a/..", "a//b", "a/", "./a",
      "a/./b", ".hidden", "a/.hidden", "a\u{0}b", "a\nb", "a\r\nb", "\u{1B}[31ma",
      "a\u{7F}", "a/b\u{85}", "a\u{2028}b", long, "a/\(long)", "manifest.json",
      String(repeating: "a/", count: 600) + "a", "/\u{301}a", "..\u{2f}a",
    ]
    for name in names {
      await expectError(.invalidArgument, "'\(name.debugDescription)' is not a file's name") {
        _ = try attempt.path(for: name)
      }
    }
    for name in ["a", "model.h5", "a b", "manifest.json.gz", "ä", String(long.dropLast()), "a..b"] {
      expect(
        try attempt.path(for: name).hasSuffix("/\(name)"), "'\(name)' is a file's name")
    }
    await expectError(.invalidModel, "a model has at least one file") {
      _ = try await attempt.publish()
    }
    try await attempt.write([1], to: "model.bin")
    expect(isPublished(try await attempt.publish()), "a cause that was corrected is no obstacle")
  }
}
