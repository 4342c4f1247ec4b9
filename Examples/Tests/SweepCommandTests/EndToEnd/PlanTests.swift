import Foundation
import HyperparameterSpace
import SweepList
import Testing

/// `sweep plan` and `sweep show` with the built executable.
@Suite(.timeLimit(.minutes(5)))
struct PlanTests {
  @Test(arguments: [
    ["--design", "random", "--count", "20", "--seed", "7"],
    ["--design", "latin-hypercube", "--count", "20"],
    ["--design", "grid", "--levels", "3", "--style", "flow"],
  ])
  func isTheSameTwice(design: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      var outputs: [String] = []
      for name in ["a.yml", "b.yml", "a.yml"] {
        let plan = try await Program.sweep.run(
          ["plan", "space.yml", "--output", name] + design, in: folder)
        #expect(plan.status == 0, "\(plan)")
        outputs.append(plan.output.replacing("b.yml", with: "a.yml"))
      }
      #expect(Set(outputs).count == 1)
      #expect(try contents(of: "\(folder)/a.yml") == contents(of: "\(folder)/b.yml"))
    }
  }

  @Test func seedsDiffer() async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      var lists: Set<String> = []
      for seed in [[], ["--seed", "0"], ["--seed", "1"]] {
        _ = try await Program.sweep.run(
          ["plan", "space.yml", "--design", "random", "--count", "3", "--output", "l.yml"] + seed,
          in: folder)
        lists.insert(try contents(of: "\(folder)/l.yml"))
      }
      #expect(lists.count == 2)
    }
  }

  @Test func countsAGrid() async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--design", "grid", "--levels", "2", "--levels", "learning_rate=5"],
        in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.hasPrefix("hyperparam_list.yml: 20 paramsets\n"))
      #expect(plan.output.hasSuffix("\n… and 17 more\n"))
    }
  }

  @Test func namesWhatItDoesNotUse() async throws {
    try await withTemporaryFolder { folder in
      try write("program: train.py\n" + Sample.space, to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--design", "random", "--count", "1"], in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.hasPrefix("hyperparam_list.yml: 1 paramset\n"))
      #expect(plan.output.hasSuffix("\nnot used in space.yml: program\n"))
    }
  }

  /// A sweep file of W&B, with all distributions of its schema.
  static let wandb = """
    program: train.py
    project: demo
    method: random
    metric: {name: accuracy, goal: maximize}
    early_terminate: {type: hyperband, min_iter: 3}
    command: ["${env}", python, "${program}", "${args}"]
    parameters:
      a_constant: {value: 20}
      a_constant_by_name: {distribution: constant, value: adam}
      choices: {values: [16, 32, 64]}
      choices_by_name: {distribution: categorical, values: [relu, tanh]}
      weighted: {values: [1, 2], probabilities: [0.25, 0.75]}
      weighted_by_name:
        distribution: categorical_w_probabilities
        values: [1, 2]
        probabilities: [0.25, 0.75]
      integers: {min: 1, max: 9}
      integers_by_name: {distribution: int_uniform, min: 1, max: 9}
      floats: {min: 0.0, max: 0.5}
      floats_by_name: {distribution: uniform, min: 0, max: 1}
      q_uniform: {distribution: q_uniform, min: 0, max: 1, q: 0.1}
      log_uniform: {distribution: log_uniform, min: -9, max: -2}
      log_uniform_values: {distribution: log_uniform_values, min: 0.0001, max: 0.1}
      q_log_uniform: {distribution: q_log_uniform, min: 0, max: 5, q: 1}
      q_log_uniform_values: {distribution: q_log_uniform_values, min: 8, max: 256, q: 8}
      inv_log_uniform: {distribution: inv_log_uniform, min: 1, max: 5}
      inv_log_uniform_values: {distribution: inv_log_uniform_values, min: 0.001, max: 0.1}
      normal: {distribution: normal}
      q_normal: {distribution: q_normal, mu: 5, sigma: 2, q: 0.5}
      log_normal: {distribution: log_normal, mu: 0, sigma: 0.5}
      q_log_normal: {distribution: q_log_normal, mu: 3, sigma: 0.5, q: 2}
      beta: {distribution: beta, a: 2, b: 5}
      q_beta: {distribution: q_beta, a: 2, b: 5, q: 0.01}
      nested:
        parameters:
          depth: {values: [1, 2, 3]}
          inner:
            parameters:
              rate: {min: 0.0, max: 1.0}

    """

  @Test func plansASweepFileOfWandB() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.wandb, to: "\(folder)/sweep.yaml")
      let plan = try await Program.sweep.run(
        ["plan", "sweep.yaml", "--count", "200", "--output", "list.yml"], in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.hasPrefix("list.yml: 200 paramsets\n"))
      #expect(
        plan.output.hasSuffix(
          "\nnot used in sweep.yaml: program, project, metric, early_terminate, command\n"))
      var values: [String: Set<ParameterValue>] = [:]
      try ParamsetList(path: "\(folder)/list.yml").forEach { _, paramset in
        for (name, value) in paramset { values[name, default: []].insert(value) }
      }
      #expect(values.count == 24)
      #expect(values["a_constant"] == [20])
      #expect(values["a_constant_by_name"] == ["adam"])
      #expect(values["choices"] == [16, 32, 64])
      #expect(values["weighted_by_name"] == [1, 2])
      #expect(values["integers_by_name"] == [1, 2, 3, 4, 5, 6, 7, 8, 9])
      #expect(
        values["q_uniform"] == [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
      func expect(_ name: String, in range: ClosedRange<Double>) {
        for value in values[name] ?? [] {
          switch value {
          case .integer(let number): #expect(range.contains(Double(number)), "\(name)")
          case .double(let number): #expect(range.contains(number), "\(name)")
          default: Issue.record("\(name): \(value)")
          }
        }
      }
      expect("floats", in: 0...0.5)
      expect("log_uniform", in: exp(-9.000001)...exp(-1.999999))
      expect("log_uniform_values", in: 0.0001...0.1)
      expect("q_log_uniform_values", in: 8...256)
      expect("inv_log_uniform", in: exp(-5.000001)...exp(-0.999999))
      expect("inv_log_uniform_values", in: 0.001...0.1)
      expect("q_beta", in: 0...1)
      #expect(Set(values.filter { $0.value.count > 100 }.keys).isSuperset(of: ["normal", "beta"]))
    }
  }

  @Test func extendsAList() async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      let old = try await Sample.plan(in: folder)
      #expect(old.status == 0, "\(old)")
      let new = try await Program.sweep.run(
        ["plan", "space.yml", "--extend", "list.yml", "--count", "8", "--output", "new.yml"],
        in: folder)
      #expect(new.status == 0, "\(new)")
      #expect(new.output.hasPrefix("new.yml: 8 paramsets\n"))
      func items(_ name: String) throws -> Substring {
        let text = try contents(of: "\(folder)/\(name)")
        return text[try #require(text.firstRange(of: "\n\n")).upperBound...]
      }
      #expect(try items("new.yml").hasPrefix(items("list.yml")))
      // In its own place, too.
      let replaced = try await Program.sweep.run(
        ["plan", "space.yml", "--extend", "list.yml", "--count", "8", "--output", "list.yml"],
        in: folder)
      #expect(replaced.status == 0, "\(replaced)")
      #expect(try items("new.yml") == items("list.yml"))
    }
  }

  @Test(arguments: [
    ["--design", "grid", "--levels", "3"], ["--design", "sobol", "--count", "8"],
    ["--design", "latin-hypercube", "--count", "9", "--strength", "2"],
  ])
  func writesNothingInADryRun(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.space, to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--dry-run", "--output", "absent/l.yml"] + arguments, in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.error.isEmpty)
      #expect(plan.output.contains("paramsets; nothing is written\n\nparameter "))
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder) == ["space.yml"])
    }
  }

  @Test func showsWhatIsPlanned() async throws {
    try await withTemporaryFolder { folder in
      let plan = try await Sample.plan(in: folder)
      let shown = plan.output.split(separator: "\n").dropFirst(2)
      for index in 0..<3 {
        let yaml = try await Program.sweep.run(
          ["show", "list.yml", "--index", "\(index)"], in: folder)
        #expect(yaml.status == 0, "\(yaml)")
        #expect(shown.contains("\(index)  \(yaml.output.dropLast())"))
      }
      let json = try await Program.sweep.run(
        ["show", "list.yml", "--index", "3", "--format", "json"], in: folder)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(object["batch_size"] as? Int == 64)
      #expect(json.output.hasPrefix("{\"batch_size\": 64, \"epochs\": "))
    }
  }
}
