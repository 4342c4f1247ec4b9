import Foundation
import ModelStorage

// A trainer that goes on where a killed attempt stopped: resume-training STORAGE INDEX.
//
// It fits y = slope · x by gradient descent. What a step needs is in `State`, and all of `State` is in a checkpoint: so a run that was
// killed and started again takes the same steps to the same model as one that was not.

struct State: Codable {
  var step = 0
  var slope = 0.0
  var velocity = 0.0

  mutating func advance() {
    let gradient = (1...10).reduce(0.0) { sum, x in
      sum + (slope * Double(x) - 3 * Double(x)) * Double(x)
    }
    velocity = 0.9 * velocity - 1e-4 * gradient
    slope += velocity
    step += 1
  }
}

guard CommandLine.arguments.count == 3, let index = Int(CommandLine.arguments[2]) else {
  print("usage: resume-training STORAGE INDEX")
  exit(2)
}
do {
  let store = try await LocalModelStore.open(path: CommandLine.arguments[1])
  guard try await !store.isComplete(index: index) else {
    print("index \(index) is complete")
    exit(0)
  }
  let attempt = try await store.begin(index: index)

  var state = State()
  let loaded = try await attempt.loadCheckpoint()
  for finding in loaded.damaged { print("skipped: \(finding.path): \(finding.reason)") }
  if let checkpoint = loaded.checkpoint {
    let file = try URL(fileURLWithPath: checkpoint.path(for: "state.json"))
    state = try JSONDecoder().decode(State.self, from: Data(contentsOf: file))
    print("goes on after step \(state.step)")
  }

  while state.step < 500 {
    state.advance()
    if state.step.isMultiple(of: 100) {
      let bytes = try [UInt8](JSONEncoder().encode(state))
      // The one before is kept too, should this one be damaged.
      try await attempt.saveCheckpoint(step: state.step) { folder in
        try await folder.write(bytes, to: "state.json")
      }
    }
  }

  try await attempt.write([UInt8](JSONEncoder().encode(["slope": state.slope])), to: "model.json")
  let model = try await attempt.publish(metrics: ["error": abs(state.slope - 3)]).model
  print("index \(index): \(model.directory)")
} catch {
  print("\(error)")
  exit(1)
}
