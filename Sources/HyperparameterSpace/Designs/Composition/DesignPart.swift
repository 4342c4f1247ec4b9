/// A design of some of a space's hyperparameters.
public struct DesignPart: Sendable {
  /// What chooses their values.
  public let design: any Design
  /// The names of the hyperparameters at the top of the space; `nil` for those of no other part.
  public let names: [String]?

  /// Makes a part.
  ///
  /// - Parameters:
  ///   - design: What chooses the values.
  ///   - names: The names of the hyperparameters; `nil` for those of no other part.
  public init(_ design: any Design, over names: [String]? = nil) {
    self.design = design
    self.names = names
  }
}

extension Design {
  /// The design of only these hyperparameters of a space, as a part of another design.
  public func over(_ names: String...) -> DesignPart { DesignPart(self, over: names) }

  /// The design of only these hyperparameters of a space, as a part of another design.
  public func over(_ names: [String]) -> DesignPart { DesignPart(self, over: names) }
}

extension DesignPart: CustomStringConvertible {
  /// The design, and the hyperparameters where they are named.
  public var description: String {
    "\(design)\(names.map { ", over \($0.joined(separator: ", "))" } ?? "")"
  }
}

extension Sequence {
  /// The elements' descriptions, each in parentheses.
  var parenthesized: String { map { "(\($0))" }.joined(separator: ", ") }
}
