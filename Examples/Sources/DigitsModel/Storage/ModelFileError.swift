/// Why a model's file cannot be written, read or used.
public struct ModelFileError: Error, Hashable {
  /// What is wrong.
  @nonexhaustive
  public enum Problem: Error, Hashable {
    /// The system refused to read; its reason.
    case read(String)
    /// The system refused to write; its reason.
    case write(String)
    /// The bytes are not of the safetensors format; the rule that they break.
    case format(String)
    /// The tensors are not those of a network of this program; what is wrong with them.
    case network(String)
    /// The file is not of this training run; what is wrong with it.
    case training(String)
  }

  /// The file.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// An error about a file.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension ModelFileError: CustomStringConvertible {
  /// One line: the file, the broken rule, what was given.
  public var description: String {
    switch problem {
    case .read(let reason): "\(path): cannot read: \(reason)"
    case .write(let reason): "\(path): cannot write: \(reason)"
    case .format(let rule): "\(path): not a readable safetensors file: \(rule)"
    case .training(let rule): "\(path): not of this training run: \(rule)"
    case .network(let rule): "\(path): not a network of train-digits: \(rule)"
    }
  }
}
