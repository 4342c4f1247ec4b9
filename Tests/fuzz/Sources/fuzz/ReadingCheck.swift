import HyperparameterSpace
import SweepList

/// Reads arbitrary bytes as a list: all of it, one item, as a linter, and once more as it is written.
struct ReadingCheck {
  private let bytes: [UInt8]
  private let list: ParamsetList

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    list = ParamsetList(bytes: bytes)
  }

  func run() {
    let whole = Self.read(bytes)
    checkLinter(against: whole)
    // An index that the text chooses, and those where things change.
    let chosen = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % (whole.items.count + 2)
    for index in Set([0, chosen, whole.items.count - 1, whole.items.count, .max]) where index >= 0 {
      checkItem(at: index, against: whole)
    }
    if whole.fault == nil { WrittenList.check(whole.items, from: bytes) }
  }

  /// The items that a text delivers, and the fault that ends it.
  struct Reading {
    var items: [Paramset] = []
    var fault: (any Error)?
  }

  static func read(_ bytes: [UInt8]) -> Reading {
    var reading = Reading()
    do {
      try ParamsetList(bytes: bytes).forEach { index, paramset in
        if index != reading.items.count { fail("index \(index) out of order", in: bytes) }
        reading.items.append(paramset)
      }
    } catch {
      checkKind(of: error, in: bytes)
      reading.fault = error
    }
    return reading
  }

  /// A text is refused with an error that says so, and with no other.
  static func checkKind(of error: any Error, in bytes: [UInt8]) {
    if !(error is YAMLError || error is ListError) {
      fail("\(type(of: error)): \(error)", in: bytes)
    }
  }

  private func checkLinter(against whole: Reading) {
    do {
      let check = try list.check()
      if whole.fault != nil || check.count != whole.items.count {
        fail("check() finds \(check.count) items and no fault", in: bytes)
      }
    } catch {
      Self.checkKind(of: error, in: bytes)
      if whole.fault == nil { fail("check() finds a fault: \(error)", in: bytes) }
    }
  }

  private func checkItem(at index: Int, against whole: Reading) {
    do {
      let item = try list.paramset(at: index)
      // A fault of bytes is noticed before the items that stand just before it are delivered.
      let expected =
        index < whole.items.count ? whole.items : Self.read(textBefore(whole.fault)).items
      guard index < expected.count else { fail("item \(index) from beyond the fault", in: bytes) }
      if item != expected[index] {
        fail("item \(index) is \(item), in the whole \(expected[index])", in: bytes)
      }
    } catch {
      Self.checkKind(of: error, in: bytes)
      if index < whole.items.count { fail("item \(index) alone: \(error)", in: bytes) }
    }
  }

  /// The lines before the one that a fault names.
  private func textBefore(_ fault: (any Error)?) -> [UInt8] {
    guard let line = (fault as? YAMLError)?.line else { return [] }
    var position = 0
    for _ in 1..<line { position = endOfLine(at: position) }
    return Array(bytes[..<position])
  }

  /// The position after a line, as libyaml counts them.
  private func endOfLine(at start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let rest = bytes[position...]
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
