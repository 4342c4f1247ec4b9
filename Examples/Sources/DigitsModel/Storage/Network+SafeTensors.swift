extension Network {
  /// The metadata key of the hidden layers' function.
  private static let activationKey = "activate_fn"

  /// The network as tensors named and shaped as PyTorch has them: `layers.0.weight` of the shape
  /// (outputs, inputs), `layers.0.bias` of the shape (outputs), and so on.
  public var safeTensors: SafeTensors {
    let tensors = shape.layers.enumerated().flatMap { index, layer in
      [
        SafeTensors.Tensor(
          name: "layers.\(index).weight", shape: [layer.outputs, layer.inputs],
          values: Array(parameters[layer.weights])),
        SafeTensors.Tensor(
          name: "layers.\(index).bias", shape: [layer.outputs],
          values: Array(parameters[layer.biases])),
      ]
    }
    return SafeTensors(
      metadata: ["format": "pt", Self.activationKey: activation.rawValue], tensors: tensors)
  }

  /// Writes the network as a safetensors file.
  ///
  /// - Parameter path: Where to; a file that is there is overwritten.
  /// - Throws: ``ModelFileError`` when the file cannot be written.
  public func save(to path: String) throws {
    try safeTensors.write(to: path)
  }

  /// Reads a network that ``save(to:)`` wrote.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``ModelFileError`` when the file cannot be read, is damaged, or holds other tensors
  ///   than those of a network from 64 pixels to 10 digits.
  public init(path: String) throws {
    let file = try SafeTensors(path: path)
    do {
      try self.init(file)
    } catch {
      throw ModelFileError(path: path, problem: error)
    }
  }

  /// The network of some tensors.
  ///
  /// - Throws: `ModelFileError.Problem` for other tensors than those of a network from 64 pixels to
  ///   10 digits.
  public init(_ file: SafeTensors) throws(ModelFileError.Problem) {
    guard let activation = file.metadata[Self.activationKey].flatMap(Activation.init) else {
      throw .network("the metadata do not name its activate_fn.")
    }
    var widths = [Digits.pixelCount]
    while let bias = file["layers.\(widths.count - 1).bias"] {
      widths.append(bias.values.count)
    }
    guard widths.count > 1, widths.last == Digits.classCount,
      let shape = NetworkShape(widths: widths)
    else {
      throw .network("the widths \(widths) do not lead from 64 pixels to 10 digits.")
    }
    var parameters: [Float] = []
    for (index, layer) in shape.layers.enumerated() {
      for (name, expected) in [
        ("layers.\(index).weight", [layer.outputs, layer.inputs]),
        ("layers.\(index).bias", [layer.outputs]),
      ] {
        guard let tensor = file[name], tensor.shape == expected else {
          throw .network("'\(name)' must have the shape \(expected).")
        }
        parameters += tensor.values
      }
    }
    guard file.tensors.count == 2 * shape.layers.count else {
      throw .network("it has \(file.tensors.count) tensors instead of \(2 * shape.layers.count).")
    }
    self.init(shape: shape, activation: activation, parameters: parameters)
  }
}
