/// The hyperparameters of one training run: an ordered map of names to values.
///
/// ```swift
/// let paramset: Paramset = ["batch_size": 128, "hidden_nodes": [30, 50, 70]]
/// paramset["batch_size"]  // .integer(128)
/// ```
///
/// The order is that of the search space, or of the list that the paramset was read from, and
/// counts in comparisons. Where the paramset was read from does not.
public struct Paramset: Sendable {
  /// Where the names and values are.
  private enum Storage: Sendable {
    case own(names: [String], values: [ParameterValue])
    case shared(ParamsetBlock, row: Int)
  }

  private let storage: Storage
  /// Where the paramset stands in a file, for messages; `nil` when it was not read from one.
  package var origin: ParamsetOrigin?

  /// Pairs names with values that are known to match: as many, and no name twice.
  package init(names: [String], values: [ParameterValue], origin: ParamsetOrigin? = nil) {
    assert(names.count == values.count)
    storage = .own(names: names, values: values)
    self.origin = origin
  }

  /// A paramset of many that were made at once.
  init(_ block: ParamsetBlock, row: Int) {
    storage = .shared(block, row: row)
    origin = nil
  }

  /// The names, in order; no two are equal.
  public var names: [String] {
    switch storage {
    case .own(let names, _): names
    case .shared(let block, _): block.names
    }
  }

  /// The values, in the order of ``names``.
  public var values: [ParameterValue] {
    switch storage {
    case .own(_, let values): values
    case .shared(let block, let row): block.names.indices.map { block[row, $0] }
    }
  }

  /// Makes a paramset of names and values.
  ///
  /// - Parameter entries: Names with their values, in order.
  /// - Throws: ``SearchSpaceError/duplicateName(_:)`` for a name that is given twice.
  public init(_ entries: some Sequence<(name: String, value: ParameterValue)>) throws {
    var seen: Set<String> = []
    let entries = Array(entries)
    for entry in entries where !seen.insert(entry.name).inserted {
      throw SearchSpaceError.duplicateName(entry.name)
    }
    self.init(names: entries.map(\.name), values: entries.map(\.value))
  }

  /// The value of a hyperparameter, or `nil` where the paramset has none of that name.
  ///
  /// - Complexity: O(*n*) comparisons of names.
  public subscript(name: String) -> ParameterValue? {
    names.firstIndex(of: name).map { self[$0].value }
  }
}

extension Paramset: RandomAccessCollection {
  /// The position of the first hyperparameter.
  public var startIndex: Int { 0 }
  /// The position after the last hyperparameter.
  public var endIndex: Int {
    switch storage {
    case .own(let names, _): names.count
    case .shared(let block, _): block.names.count
    }
  }

  /// The hyperparameter at a position.
  public subscript(position: Int) -> (name: String, value: ParameterValue) {
    (names[position], value(at: position))
  }
}

extension Paramset {
  /// The value at a position.
  package func value(at position: Int) -> ParameterValue {
    switch storage {
    case .own(_, let values): values[position]
    case .shared(let block, let row): block[row, position]
    }
  }

  /// Whether these are its names, in order and by their Unicode scalars.
  package func hasNames(_ others: [String]) -> Bool {
    let names = names
    guard names.count == others.count else { return false }
    let areOne = unsafe names.withUnsafeBufferPointer { names in
      unsafe others.withUnsafeBufferPointer { unsafe $0.baseAddress == names.baseAddress }
    }
    return areOne || names.indices.allSatisfy { names[$0].hasSameScalars(as: others[$0]) }
  }
}

extension String {
  /// Whether both have the same Unicode scalars; `==` takes some that differ for the same text.
  package func hasSameScalars(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let areSame = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      unsafe other.utf8.withContiguousStorageIfAvailable {
        unsafe UnsafeRawBufferPointer(bytes).isEqual(to: UnsafeRawBufferPointer($0))
      }
    }
    return areSame.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both have the same bytes, as many as this has; compared eight at a time.
  package func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset + 8 <= count {
      let word = unsafe loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard unsafe word == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else {
        return false
      }
      offset += 8
    }
    while offset < count {
      guard unsafe self[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}

extension Paramset: Hashable {
  /// Compares names, values and their order.
  public static func == (left: Self, right: Self) -> Bool {
    left.hasNames(right.names)
      && left.indices.allSatisfy { left.value(at: $0) == right.value(at: $0) }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(names)
    hasher.combine(values)
  }
}

extension Paramset: ExpressibleByDictionaryLiteral {
  /// Makes a paramset in the written order.
  ///
  /// - Precondition: The names differ.
  public init(dictionaryLiteral elements: (String, ParameterValue)...) {
    self.init(literal: elements)
  }

  init(literal elements: [(String, ParameterValue)]) {
    let names = elements.map(\.0)
    precondition(Set(names).count == names.count, "a paramset literal gives a name twice")
    self.init(names: names, values: elements.map(\.1))
  }
}
