/// Makes texts that are lists, or nearly: of what people and programs write, what is rare, and what is
/// wrong in one place.
///
/// The same seed makes the same texts.
struct ListTextGenerator {
  var random: SmallGenerator
  /// How often out of 100 something is not of the usual form.
  private var oddity = 0
  /// What ends a line.
  private var end = "\n"
  /// The names of the list's items, most of which have the same.
  private var names: [String] = []
  private var layout = Layout.block

  private enum Layout: CaseIterable {
    case block, flow, hanging, wide
  }

  init(seed: UInt64) { random = SmallGenerator(state: seed) }

  /// The next text.
  mutating func next() -> [UInt8] {
    oddity = pick([0, 0, 0, 1, 3, 10])
    end = isOdd() ? pick(["\r\n", "\r", "\u{85}", "\u{2028}"]) : chance(20) ? "\r\n" : "\n"
    layout = pick(Layout.allCases)
    names = someNames(1...4)
    var text = beginning()
    for _ in 0..<Int.random(in: 1...6, using: &random) { text += item() + between() }
    if chance(10) { text += pick(ListTextPieces.endings) }
    var bytes = Array(text.utf8)
    if chance(10), bytes.last == 0x0A { bytes.removeLast() }
    let damage = pick([0, 0, 0, 0, 0, 1, 1, 2, 4])
    for _ in 0..<damage { spoil(&bytes) }
    return bytes
  }

  // MARK: - Parts

  private mutating func beginning() -> String {
    var text = chance(3) ? "\u{FEFF}" : ""
    if chance(15) { text += header() }
    for _ in 0..<Int.random(in: 0...2, using: &random) { text += between() }
    if chance(15) { text += isOdd() ? pick(["--- ", "--- !!seq", "--- &r"]) + end : "---\(end)" }
    if isOdd() { text += pick(ListTextPieces.beginnings) }
    return text
  }

  private mutating func header() -> String {
    let version = chance(80) ? "1" : pick(["2", "01", "+1", "x", "", "1 ", "99999999999999999999"])
    let count = chance(80) ? "" : pick(["3", "0", "-1", "99999999999999999999", "x"])
    return "# hyperparameter list, format \(version)\(end)"
      + (count.isEmpty ? "" : "# count: \(count)\(end)") + "# design: grid\(end)"
  }

  /// What may stand between items and entries: empty lines and comments.
  private mutating func between() -> String {
    guard chance(30) else { return "" }
    return isOdd() ? pick(ListTextPieces.oddLines) + end : pick(ListTextPieces.lines) + end
  }

  private mutating func item() -> String {
    let layout = chance(90) ? layout : pick(Layout.allCases)
    var names = names
    if chance(15), names.count > 1 {
      names.remove(at: Int.random(in: names.indices, using: &random))
    }
    if chance(15) { names += someNames(1...1).filter { chance(5) || !names.contains($0) } }
    if chance(5) { names.shuffle(using: &random) }
    if chance(5) { names.swapAt(0, names.count - 1) }
    if layout == .flow || chance(3) { return "- " + flowMap(names, depth: 0) + trailing() }
    if isOdd() { return pick(ListTextPieces.oddItems) + end }
    let gap = layout == .wide ? "   " : " "
    var text = ""
    for name in names {
      text += (text.isEmpty ? "-\(gap)" : " \(gap)") + name + ":" + entryValue(gap: gap)
      if chance(5) { text += between() }
    }
    return text
  }

  /// The value behind a name and a colon, and the end of its last line.
  private mutating func entryValue(gap: String) -> String {
    guard chance(layout == .hanging ? 50 : 5) else {
      return (chance(95) ? " " : pick(["", "  ", "\t"])) + value(depth: 0) + trailing()
    }
    let indentation = " " + gap + pick(["", "  ", isOdd() ? " \t" : " "])
    var text = trailing()
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      text += indentation + "- " + value(depth: 1) + trailing()
      if isOdd() { text += " " }
    }
    return text
  }

  private mutating func flowMap(_ names: [String], depth: Int) -> String {
    let entries = names.map { name in
      name + (chance(97) ? ": " : pick([":", " : ", ":  "])) + value(depth: depth + 1)
    }
    return "{" + entries.joined(separator: separator())
      + (chance(97) ? "}" : pick([",}", " }", ""]))
  }

  private mutating func value(depth: Int) -> String {
    if isOdd() { return pick(ListTextPieces.oddValues) }
    switch Int.random(in: 0..<10, using: &random) {
    case 0 where depth < 4:
      let count = Int.random(in: 0...3, using: &random)
      return "[" + (0..<count).map { _ in value(depth: depth + 1) }.joined(separator: separator())
        + (chance(97) ? "]" : pick([" ]", ",]", ""]))
    case 1 where depth < 4:
      return flowMap(someNames(0...3), depth: depth)
    default:
      return pick(ListTextPieces.values)
    }
  }

  /// Names for a map, of which seldom two are equal.
  private mutating func someNames(_ counts: ClosedRange<Int>) -> [String] {
    var names: [String] = []
    for _ in 0..<Int.random(in: counts, using: &random) {
      let name = isOdd() ? pick(ListTextPieces.oddNames) : pick(ListTextPieces.names)
      if chance(2) || !names.contains(name) { names.append(name) }
    }
    return names
  }

  private mutating func separator() -> String {
    chance(95) ? ", " : pick([",", " , ", ",  ", isOdd() ? ",\n" : ","])
  }

  /// What may stand behind a value, and the line's end.
  private mutating func trailing() -> String {
    guard chance(10) else { return end }
    return
      (isOdd()
      ? pick(["#c", "\t", " #\u{85}- a: 1", " #\t", "\t#"]) : pick([" ", "  # c", " # - a: 1"]))
      + end
  }

  // MARK: - Damage

  private mutating func spoil(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    var place = Int.random(in: bytes.indices, using: &random)
    let length = Int.random(in: 1...30, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + length))
    case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + length)], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5, 6:
      while place > 0, bytes[place - 1] != 0x0A { place -= 1 }
      bytes.insert(contentsOf: pick(ListTextPieces.pieces).utf8, at: place)
    default: bytes.insert(contentsOf: pick(ListTextPieces.pieces).utf8, at: place)
    }
  }

  // MARK: - Choosing

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func isOdd() -> Bool { chance(oddity) }
}
