extension RandomAccessCollection {
  /// The first position from which on a condition holds, found by halving; `endIndex` for none.
  ///
  /// - Parameter isInSecondPart: A condition that holds for all elements after the first for which
  ///   it does.
  func partitioningIndex(
    where isInSecondPart: (Element) throws -> Bool
  ) rethrows -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try isInSecondPart(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
