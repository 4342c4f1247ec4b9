import Foundation
import Testing

@testable import DigitsModel

@Suite struct NetworkFileTests {
  private func network(activation: Activation = .tanh) throws -> Network {
    var generator = SplitMix64(state: 12)
    let shape = try #require(NetworkShape(widths: [64, 5, 7, 10]))
    return Network(shape: shape, activation: activation, using: &generator)
  }

  @Test(arguments: Activation.allCases)
  func `a network comes back from its file`(activation: Activation) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).safetensors").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let network = try network(activation: activation)
    try network.save(to: path)
    #expect(try Network(path: path) == network)
    try network.save(to: path)
    #expect(try Network(path: path) == network, "a second time, over the first")
  }

  @Test func `tensors are named and shaped as PyTorch has them`() throws {
    let file = try network().safeTensors
    #expect(
      file.tensors.map(\.name) == [
        "layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias",
        "layers.2.weight", "layers.2.bias",
      ])
    #expect(file.tensors.map(\.shape) == [[5, 64], [5], [7, 5], [7], [10, 7], [10]])
    #expect(file.metadata["activate_fn"] == "tanh")
  }

  @Test func `other tensors are no network`() throws {
    let file = try network().safeTensors
    var variants: [SafeTensors] = [SafeTensors(metadata: file.metadata, tensors: [])]
    for position in file.tensors.indices {
      var variant = file
      variant.tensors.remove(at: position)
      variants.append(variant)
    }
    for change in ["gelu", nil] {
      var variant = file
      variant.metadata["activate_fn"] = change
      variants.append(variant)
    }
    var transposed = file
    transposed.tensors[0] = .init(
      name: "layers.0.weight", shape: [64, 5], values: file.tensors[0].values)
    variants.append(transposed)
    var widened = file
    widened.tensors.append(.init(name: "more", shape: [1], values: [0]))
    variants.append(widened)

    for variant in variants {
      #expect(throws: ModelFileError.Problem.self) { try Network(variant) }
    }
    #expect(try Network(file) == network(), "the unchanged one is one")
  }

  @Test func `a file that is missing, or cannot be written, is named`() throws {
    let error = #expect(throws: ModelFileError.self) { try Network(path: "/nonexistent/m") }
    #expect(error?.description == "/nonexistent/m: cannot read: No such file or directory")
    let second = #expect(throws: ModelFileError.self) {
      try network().save(to: "/nonexistent/m")
    }
    #expect(second?.description == "/nonexistent/m: cannot write: No such file or directory")
  }
}
