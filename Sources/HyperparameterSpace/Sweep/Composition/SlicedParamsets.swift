/// Neighbouring paramsets of a source, counted anew from 0.
struct SlicedParamsets: ParamsetSource {
  let source: any ParamsetSource
  let range: Range<WholeNumber>

  var names: [String] { source.names }
  var count: WholeNumber { range.upperBound - range.lowerBound }

  var hasNoRepetitions: Bool { source.hasNoRepetitions }

  func paramset(at index: WholeNumber) -> Paramset {
    source.paramset(at: range.lowerBound + index)
  }

  func index(of paramset: Paramset) -> WholeNumber? {
    guard let index = source.index(of: paramset), index < range.upperBound else { return nil }
    if index >= range.lowerBound { return index - range.lowerBound }
    // The source names the first place of a paramset; the slice may hold a later one.
    return source.hasNoRepetitions ? nil : firstIndex(comparing: paramset)
  }
}
