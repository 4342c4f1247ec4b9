import ModelStorage

/// Times what a store does on a local disk; a line `task seconds` each.
///
///     storage add STORE FOLDER      publishes the files of a folder
///     storage write STORE COUNT     publishes so many models of 100 kB, one after the other
///     storage fill STORE COUNT      publishes so many small models with a metric, many at a time; not timed
///     storage look STORE COUNT      asks for the status of so many indices, and for the best models
@main
struct Storage {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { throw Usage() }
    let store = try await LocalModelStore.create(path: arguments[2])
    if arguments[1] == "add" {
      return try await add(folder: arguments[3], to: store)
    }
    guard let count = Int(arguments[3]) else { throw Usage() }
    switch arguments[1] {
    case "write": try await write(count, to: store)
    case "fill": try await fill(store, count)
    case "look": try await look(at: store, count)
    default: throw Usage()
    }
  }

  private static func add(folder: String, to store: LocalModelStore) async throws {
    try await time("add") {
      let attempt = try await store.begin(index: 0)
      try await attempt.add(contentsOf: folder)
      try await attempt.publish()
    }
    try await store.remove(index: 0)
  }

  private static func write(_ count: Int, to store: LocalModelStore) async throws {
    let weights = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 0x9E37 >> 8) }
    try await time("write") {
      for index in 0..<count {
        let attempt = try await store.begin(index: index)
        try await attempt.write(weights, to: "model.bin")
        try await attempt.publish(metrics: ["accuracy": 0.5])
      }
    }
  }

  private static func fill(_ store: LocalModelStore, _ count: Int) async throws {
    let lanes = 64
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<lanes {
        group.addTask {
          for index in stride(from: lane, to: count, by: lanes) {
            let attempt = try await store.begin(index: index)
            try await attempt.write([1, 2, 3], to: "model.bin")
            try await attempt.publish(metrics: ["accuracy": Double(index * 7_919 % count)])
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private static func look(at store: LocalModelStore, _ count: Int) async throws {
    for _ in 0..<7 {
      try await time("status") {
        guard try await store.status(of: 0..<count).complete.count == count else { throw Wrong() }
      }
      try await time("best-10") {
        let models = try await store.models(by: "accuracy", order: .maximize, limit: 10)
        guard models.first?.manifest.metrics["accuracy"] == Double(count - 1) else { throw Wrong() }
      }
    }
    try await time("all-manifests") {
      guard try await store.models(by: "accuracy").count == count else { throw Wrong() }
    }
  }

  private static func time(_ task: String, _ body: () async throws -> Void) async throws {
    let clock = ContinuousClock()
    let seconds = try await clock.measure(body) / .seconds(1)
    print(task, seconds)
  }

  struct Usage: Error {}
  struct Wrong: Error {}
}
