import HyperparameterSpace
import SweepList
import Testing

/// The digest is that of the whole list, also where one item is read.
@Suite struct ListDigestTests {
  private func task(_ index: Int, digest: String) throws -> ArrayTask {
    try ArrayTask.current(
      environment: ["SWEEP_INDICES": "\(index)", "SWEEP_LIST_SHA256": digest])
  }

  private func expectDifference(
    of bytes: [UInt8], from digest: String, at indices: some Sequence<Int>
  ) throws {
    let list = ParamsetList(bytes: bytes)
    let expected = ListError.digestDiffers(
      path: "list", expected: digest, actual: try list.sha256())
    for index in indices {
      #expect(throws: expected) { try list.paramset(for: task(index, digest: digest)) }
    }
  }

  static let texts = [
    // The short way, and the long one.
    "# c\n- a: 1\n  b: \"x\u{E9}\"\n- {a: 2, b: y}\n- a: 3\n  b: [z]\n",
    "# c\n- a: 1\n  b: \"x\u{E9}\"\n- {a: 2, b: y}\n- a: &x 3\n  b: [z]\n",
    "- &x a: 1\n- {a: 2, b: y}\n- a: 3\n  b: [z]\n# \u{2028}\n",
  ]

  @Test(arguments: texts)
  func anyByteThatChanges(text: String) throws {
    let bytes = Array(text.utf8)
    let digest = try ParamsetList(bytes: bytes).sha256()
    for index in 0..<3 {
      let paramset = try ParamsetList(bytes: bytes).paramset(for: task(index, digest: digest))
      #expect(paramset["a"] == .integer(index + 1))
    }
    for place in bytes.indices {
      for bit in [0x01, 0x80] as [UInt8] {
        var changed = bytes
        changed[place] ^= bit
        try expectDifference(of: changed, from: digest, at: 0..<3)
      }
      try expectDifference(of: Array(bytes[..<place]), from: digest, at: 0..<3)
    }
    for ending in ["\n", " ", "# c", "- a: 4\n", "x", "\0"] {
      try expectDifference(of: bytes + ending.utf8, from: digest, at: 0..<4)
    }
  }

  /// Changes far behind the item, beyond what was read to find it.
  @Test(arguments: ListStyle.allCases)
  func bytesBehindTheItem(style: ListStyle) throws {
    let space = try SearchSpace([Hyperparameter("rate", .continuous(0...1))])
    let sweep = try Sweep(space, design: .random(count: 20_000, seed: 1))
    let bytes = try sweep.listBytes(style, verifying: false)
    let digest = try ParamsetList(bytes: bytes).sha256()
    let folder = try TemporaryFolder()
    let list = try ParamsetList(path: folder.file("list.yml", bytes: bytes))
    for index in [0, 1, 2_500, 10_000, 19_999] {
      #expect(try list.paramset(for: task(index, digest: digest)) == sweep[index])
    }
    for place in [bytes.count - 1, bytes.count - 5, bytes.count / 2, 1 << 16, 40] {
      var changed = bytes
      changed[place] ^= 1
      _ = try folder.file("list.yml", bytes: changed)
      let expected = ListError.digestDiffers(
        path: list.path, expected: digest, actual: try list.sha256())
      for index in [0, 10_000, 19_999, 20_000] {
        #expect(throws: expected) { try list.paramset(for: task(index, digest: digest)) }
      }
    }
  }
}
