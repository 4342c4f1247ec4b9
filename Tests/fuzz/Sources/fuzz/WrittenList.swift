import HyperparameterSpace
import SweepList

/// Paramsets that are written and read again: the same, or refused before anything is written.
enum WrittenList {
  /// Paramsets that are all there.
  private struct Source: ParamsetSource {
    let names: [String] = []
    let items: [Paramset]
    var count: WholeNumber { WholeNumber(items.count) }
    func paramset(at index: WholeNumber) -> Paramset { items[Int(exactly: index) ?? 0] }
  }

  static func check(_ items: [Paramset], from bytes: [UInt8]) {
    let sweep = Sweep(
      design: "fuzz", space: ["\(items.first.map { "\($0)" } ?? "")"], source: Source(items: items))
    var isRefused: [Bool] = []
    for style in ListStyle.allCases {
      var text: [UInt8] = []
      do {
        try sweep.write(style: style) { text += $0 }
        isRefused.append(false)
      } catch let error as ListError {
        guard case .unwritable = error, text.isEmpty else {
          fail("writing \(style): \(error)", in: bytes)
        }
        isRefused.append(true)
        continue
      } catch {
        fail("writing \(style): \(type(of: error)): \(error)", in: bytes)
      }
      let reading = ReadingCheck.read(text)
      if let fault = reading.fault { fail("written as \(style), unreadable: \(fault)", in: bytes) }
      if reading.items != items { fail("written as \(style), other items are read", in: bytes) }
      let list = ParamsetList(bytes: text)
      if (try? list.paramset(at: items.count - 1)) != items.last {
        fail("written as \(style), another last item is read", in: bytes)
      }
      for warning in (try? list.check())?.warnings ?? []
      where !warning.message.contains("no spelling serves all readers") {
        fail("written as \(style): \(warning)", in: bytes)
      }
    }
    if Set(isRefused).count > 1 { fail("refused in one style only", in: bytes) }
  }
}
