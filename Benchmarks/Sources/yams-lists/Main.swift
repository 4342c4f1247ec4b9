import Foundation
import Yams

/// Times Yams on a list of ten parameters; a line `task seconds` each.
@main
struct YamsLists {
  struct Parameters: Decodable {
    let learning_rate: Double
    let dropout_rate: Double
    let weight_decay: Double
    let momentum: Double
    let batch_size: Int
    let epochs: Int
    let hidden_nodes: Int
    let optimizer: String
    let activation: String
    let scheduler: String
  }

  static func main() throws {
    let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
    let clock = ContinuousClock()
    var count = 0
    let decoding = try clock.measure {
      count = try YAMLDecoder().decode([Parameters].self, from: text).count
    }
    let node = try Yams.compose(yaml: text)
    var length = 0
    let serializing = try clock.measure {
      length = try node.map { try Yams.serialize(node: $0).utf8.count } ?? 0
    }
    guard count > 0, length > 0 else { return }
    for (task, time) in [("decode", decoding), ("serialize", serializing)] {
      print(task, Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    }
  }
}
