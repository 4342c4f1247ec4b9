import HyperparameterSpace

@testable import SweepList

/// What the reader of one item owes to the reader of all, on one text.
///
/// Where all can be read, the one item is the same, its places in the text included. Where the text has a
/// fault, an item is the same that the reader of all gives before it meets the fault, and beyond those
/// only what stands before the fault's line. The reader of one item never has a fault of its own.
struct OneItemPromise {
  /// How many items were compared.
  private(set) var itemCount = 0
  /// How many of them were found without parsing what stands before.
  private(set) var scannedCount = 0
  /// Whether the whole text could be read.
  private(set) var isValid = false
  /// The first breach of the promise, as a sentence; `nil` where it was kept.
  private(set) var breach: String?

  private let bytes: [UInt8]
  private let limits: ListLimits

  /// Reads a text in both ways.
  init(_ bytes: [UInt8], limits: ListLimits = .default) throws {
    self.bytes = bytes
    self.limits = limits
    let whole = Self.read(bytes, limits: limits)
    isValid = whole.fault == nil
    for index in 0...(whole.items.count + 1) where breach == nil {
      try compare(index, with: whole)
    }
  }

  /// What a reader of all gives, and what ends it early.
  private struct Reading {
    var items: [Paramset] = []
    var fault: (any Error)?
  }

  private static func read(_ bytes: [UInt8], limits: ListLimits) -> Reading {
    var reading = Reading()
    do {
      try ParamsetList(bytes: bytes, limits: limits).forEach { reading.items.append($1) }
    } catch {
      reading.fault = error
    }
    return reading
  }

  private mutating func compare(_ index: Int, with whole: Reading) throws {
    let scanned = try ItemScanner.item(
      at: index, in: ByteSource(bytes: bytes), limits: limits)
    let list = ParamsetList(bytes: bytes, limits: limits)
    itemCount += 1
    if scanned != nil { scannedCount += 1 }
    let one = Result { try list.paramset(at: index) }
    switch (one, index < whole.items.count ? whole.items[index] : nil) {
    case (.success(let item), let expected?):
      if !item.isSame(as: expected) {
        breach =
          "item \(index) is \(item), \(item.placeText), and not \(expected), "
          + expected.placeText
      }
    case (.success(let item), nil):
      if !isBeforeFault(item, at: index, of: whole) {
        breach = "item \(index) is given as \(item), which does not stand before the fault"
      }
    case (.failure(let error), _?):
      breach = "item \(index) is refused, with: \(error)"
    case (.failure(let error), nil):
      let expected =
        whole.fault ?? ListError.noSuchIndex(path: "list", index: index, count: whole.items.count)
      if "\(error)" != "\(expected)" {
        breach = "item \(index) is refused with: \(error) and not with: \(expected)"
      }
    }
  }

  /// Whether an item that the reader of all never came to is that of the text before the fault's line.
  private func isBeforeFault(_ item: Paramset, at index: Int, of whole: Reading) -> Bool {
    guard let fault = whole.fault as? YAMLError else { return false }
    let before = Self.read(Array(bytes[..<start(ofLine: fault.line)]), limits: limits).items
    return index < before.count && item.isSame(as: before[index])
  }

  /// Where a line begins, of lines that end as libyaml's do.
  private func start(ofLine line: Int) -> Int {
    var number = 1
    var position = 0
    while number < line, position < bytes.count {
      position = bytes.endOfLine(from: position)
      number += 1
    }
    return position
  }
}

extension [UInt8] {
  /// The position behind the end of a line.
  fileprivate func endOfLine(from start: Int) -> Int {
    var position = start
    while position < count {
      let rest = self[position...]
      if rest.starts(with: [0x0D, 0x0A]) || rest.starts(with: [0xC2, 0x85]) {
        return position + 2
      }
      if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
        return position + 3
      }
      position += 1
      if rest.first == 0x0A || rest.first == 0x0D { return position }
    }
    return position
  }
}

extension Paramset {
  /// Whether both are equal, and stand at the same places of a text.
  func isSame(as other: Paramset) -> Bool {
    self == other && origin?.index == other.origin?.index && origin?.path == other.origin?.path
      && origin?.place == other.origin?.place && origin?.places == other.origin?.places
  }

  fileprivate var placeText: String {
    let places = origin.map { origin in
      [origin.place] + origin.places.flatMap { [$0.name, $0.value] }
    }
    return (places ?? []).map { "\($0.line):\($0.column)" }.joined(separator: " ")
  }
}
