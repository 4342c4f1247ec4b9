import HyperparameterSpace

let space = try SearchSpace { Hyperparameter("x", .continuous(0...1)) }
print(try Sweep(space, design: .random(count: 3, seed: 1))[2])
