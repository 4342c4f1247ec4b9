import HyperparameterSpace

// A planner that needs no libyaml, nor anything but Swift itself: it prints each index with its paramset, as
// tab-separated text. A notebook, a job script or another list format starts from here.

let space = try SearchSpace {
  Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
  Hyperparameter("dropout_rate", .continuous(0...0.7))
  Hyperparameter("optimizer", .choices(["rmsprop", "adam"]))
  Hyperparameter("momentum", .continuous(0.5...0.99), when: .parameter("optimizer", is: "rmsprop"))
}
let sweep = try Sweep(space, design: .latinHypercube(count: 8, seed: 2018))

print((["index"] + sweep.names).joined(separator: "\t"))
for (index, paramset) in sweep.enumerated() {
  // A hyperparameter whose conditions do not hold is not in the paramset.
  let values = sweep.names.map { paramset[$0]?.description ?? "" }
  print((["\(index)"] + values).joined(separator: "\t"))
}
