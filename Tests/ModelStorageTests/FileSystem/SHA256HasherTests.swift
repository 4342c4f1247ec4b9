import InternalFileSystem
import Testing

@Suite struct SHA256HasherTests {
  // FIPS 180-4's examples: the empty message, one block, two blocks, a million times "a".
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func knownDigests(text: String, digest: String) throws {
    #expect(SHA256Hasher.digest(of: text.utf8) == digest)
    #expect(SHA256Hasher.digest(of: text.utf8.reversed().reversed()) == digest)

    var hasher = SHA256Hasher()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...max(1, rest.count / 3))
      hasher.update(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(hasher.finalize() == digest)

    let folder = try TemporaryFolder()
    try folder.write(text, to: "file")
    #expect(try SHA256Hasher.digest(of: .open(folder.path("file"), .read)) == digest)
  }
}
