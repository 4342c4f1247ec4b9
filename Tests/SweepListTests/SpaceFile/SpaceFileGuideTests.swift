import Foundation
import HyperparameterSpace
import SweepList
import Testing

/// The examples of `Documentation/SpaceFile.md` are what they say.
@Suite struct SpaceFileGuideTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static var guide: String {
    get throws {
      let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Documentation/SpaceFile.md")
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
  }

  @Test func everyExampleIsReadAndEnumerated() throws {
    let examples = try Self.guide.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0] + "\n"
    }
    #expect(examples.count == 7)
    var counts: [Int] = []
    for example in examples {
      let file = try folder.space(example)
      let design: any Design = file.design ?? RandomDesign(count: 5, seed: 1)
      counts.append(try Sweep(file.space, design: design).count)
    }
    #expect(counts == [64, 5, 5, 5, 5, 5 * 2 * 2, 2 * 3 * 16])
  }

  @Test func everyDistributionAndDesignIsThere() throws {
    let guide = try Self.guide
    for (name, _, _) in DistributionKeyTests.distributions {
      #expect(guide.contains("| `\(name)` |"))
    }
    for name in SpaceDesignErrorTests.names.components(separatedBy: ", ") {
      #expect(guide.contains("| `\(name)` |"))
    }
  }
}
