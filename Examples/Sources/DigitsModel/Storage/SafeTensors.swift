/// Named arrays of numbers, as a file of the safetensors format holds them.
///
/// The form: the length of the header as 8 bytes, the lowest first; the header, a JSON object of
/// each tensor's type, shape and place, padded with spaces; the numbers, one tensor after the other.
/// Specification: <https://github.com/huggingface/safetensors#format>.
public struct SafeTensors: Sendable, Hashable {
  /// One named array.
  public struct Tensor: Sendable, Hashable {
    /// The name, such as `layers.0.weight`.
    public let name: String
    /// The sizes of the dimensions; the last one's numbers lie side by side.
    public let shape: [Int]
    /// The numbers.
    public let values: [Float]

    /// A named array.
    ///
    /// - Precondition: There are as many values as the product of the shape.
    public init(name: String, shape: [Int], values: [Float]) {
      precondition(shape.reduce(1, *) == values.count)
      self.name = name
      self.shape = shape
      self.values = values
    }
  }

  /// What the file says of itself.
  public var metadata: [String: String]
  /// The arrays, in the order in which their numbers lie in the file; the names differ.
  public var tensors: [Tensor]

  /// Some arrays with what is to be said of them.
  public init(metadata: [String: String] = [:], tensors: [Tensor]) {
    self.metadata = metadata
    self.tensors = tensors
  }

  /// The array of a name.
  public subscript(name: String) -> Tensor? {
    tensors.first { $0.name == name }
  }
}
