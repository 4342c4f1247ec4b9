import HyperparameterSpace
import SweepList

/// Times what the library does with lists; a line `task seconds` each, the least of several
/// repetitions.
///
///     lists plan FOLDER          writes the lists that the other tasks and the peers read
///     lists one LIST             reads the last item of a list, twice: alone, and with its digest
///     lists read LIST            reads all items
///     lists write LIST           writes the 100,000-item list again, not verified and verified
///     lists memory-idle|memory-write|memory-read LIST     once, for whoever measures memory
@main
struct Lists {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw Usage() }
    let path = arguments[2]
    switch arguments[1] {
    case "plan":
      try Sweep(Shape.published(), design: .latinHypercube(count: 10_000, seed: 1))
        .write(to: "\(path)/published.yml")
      for count in [10_000, 100_000, 1_000_000] {
        let sweep = try Sweep(Shape.tenParameters(), design: .random(count: count, seed: 1))
        try sweep.write(to: "\(path)/block-\(count).yml", verifying: false)
        if count == 10_000 {
          try sweep.write(to: "\(path)/flow-\(count).yml", style: .flow, verifying: false)
        }
      }
    case "one":
      let list = try ParamsetList(path: path)
      let last = try list.count() - 1
      let task = try ArrayTask.current(
        environment: ["SWEEP_INDICES": "\(last)", "SWEEP_LIST_SHA256": list.sha256()])
      try time("one", repetitions: 200) { try ParamsetList(path: path).paramset(at: last).count }
      try time("one-with-digest", repetitions: 50) {
        try ParamsetList(path: path).paramset(for: task).count
      }
    case "read":
      try time("read", repetitions: 3) { try read(path) }
    case "write":
      let sweep = try Sweep(Shape.tenParameters(), design: .random(count: 100_000, seed: 1))
      try time("write", repetitions: 3) { try sweep.write(to: path, verifying: false).count }
      try time("write-and-verify", repetitions: 3) { try sweep.write(to: path).count }
    case "memory-idle":
      break
    case "memory-write":
      try Sweep(Shape.tenParameters(), design: .random(count: 1_000_000, seed: 1)).write(to: path)
    case "memory-read":
      _ = try read(path)
    default:
      throw Usage()
    }
  }

  private static func read(_ path: String) throws -> Int {
    var count = 0
    try ParamsetList(path: path).forEach { count += $1.count }
    return count
  }

  private static func time(
    _ task: String, repetitions: Int, _ body: () throws -> Int
  ) rethrows {
    let clock = ContinuousClock()
    var least = Duration.seconds(3600)
    for _ in 0..<repetitions {
      // What is read is looked at, so that it is read.
      least = min(least, try clock.measure { if try body() == 0 { print("nothing") } })
    }
    let (seconds, attoseconds) = least.components
    print(task, Double(seconds) + Double(attoseconds) * 1e-18)
  }

  struct Usage: Error {}
}
