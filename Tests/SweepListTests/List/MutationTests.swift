import HyperparameterSpace
import Testing

@testable import SweepList

/// Lists with random damage: read or refused, never a crash; what is read is written and read again.
@Suite struct MutationTests {
  /// Pieces that change what stands around them.
  static let pieces = [
    "- ", "\n", "\n- ", ": ", ", ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!!str ", "!",
    "|", ">",
    "? ", "\t", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "é", "😀", "\\", "1e-5", ".inf", "~", "<<: ",
    "---\n",
    "...\n", "%TAG ! tag:x,2000:\n", "\0", "\u{7}",
  ]

  @Test(arguments: 0..<8)
  func damagedLists(seed: UInt64) throws {
    var generator = SmallGenerator(state: seed)
    let whole = try content(of: Corpus.path("published.yml"))
    var readCount = 0
    var refusedCount = 0
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        default:
          let piece = Self.pieces.randomElement(using: &generator) ?? ""
          bytes.insert(contentsOf: piece.utf8, at: place)
        }
      }
      do {
        for paramset in try Self.paramsets(bytes) {
          #expect(try Self.paramsets(Array("- \(paramset.yaml)\n".utf8)) == [paramset])
        }
        readCount += 1
      } catch let error as YAMLError {
        #expect(error.line >= 1 && error.column >= 1)
        #expect(error.line == 1 || error.excerpt != nil)
        refusedCount += 1
      } catch let error as ListError {
        #expect(error == .empty(path: "l"))
        refusedCount += 1
      }
    }
    #expect(readCount > 50)
    #expect(refusedCount > 50)
  }

  static func paramsets(_ bytes: [UInt8]) throws -> [Paramset] {
    var reader = try ListReader(
      YAMLInput(ByteSource(bytes: bytes), path: "l", limits: .default), limits: .default)
    var paramsets: [Paramset] = []
    while let paramset = try reader.next() { paramsets.append(paramset) }
    return paramsets
  }
}
