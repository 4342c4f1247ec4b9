extension RandomStream {
  /// The words in a range of positions, in order.
  ///
  /// - Complexity: O(words); a block is computed once for its four words.
  func words(in positions: Range<UInt64>) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: positions.count)
    forEachBlock(of: positions, each: &words) { $0 }
    return words
  }

  /// The unit coordinates of the words in a range of positions, in order.
  ///
  /// - Complexity: O(words); a block is computed once for its four words.
  func unitCoordinates(in positions: Range<UInt64>) -> [Double] {
    var coordinates = [Double](repeating: 0, count: positions.count)
    forEachBlock(of: positions, each: &coordinates) { Double($0 >> 11) * 0x1p-53 }
    return coordinates
  }

  /// The numbers of the halves in a range of positions, in order.
  ///
  /// - Complexity: O(halves); a block is computed once for its eight halves.
  func halfCoordinates(in positions: Range<UInt64>) -> [Double] {
    guard !positions.isEmpty else { return [] }
    let first = positions.lowerBound / 2
    let words = words(in: first..<(positions.upperBound - 1) / 2 + 1)
    var coordinates = [Double](repeating: 0, count: positions.count)
    var index = 0
    // An odd first position begins in the middle of a word.
    if positions.lowerBound % 2 == 1 {
      coordinates[0] = Self.coordinate(ofHalf: words[0] >> 32)
      index = 1
    }
    for word in words.dropFirst(index) {
      coordinates[index] = Self.coordinate(ofHalf: word)
      if index + 1 < coordinates.count {
        coordinates[index + 1] = Self.coordinate(ofHalf: word >> 32)
      }
      index += 2
    }
    return coordinates
  }

  @inline(__always)
  private func forEachBlock<Element>(
    of positions: Range<UInt64>, each results: inout [Element], _ transform: (UInt64) -> Element
  ) {
    let count = results.count
    // Up to three words before the first whole block, and after the last.
    let head = min(count, Int((0 &- positions.lowerBound) % 4))
    for index in 0..<head {
      results[index] = transform(word(at: positions.lowerBound + UInt64(index)))
    }
    var index = head
    var position = positions.lowerBound + UInt64(head)
    while index + 4 <= count {
      let block = block(holding: position)
      results[index] = transform(block.0)
      results[index + 1] = transform(block.1)
      results[index + 2] = transform(block.2)
      results[index + 3] = transform(block.3)
      index += 4
      position += 4
    }
    while index < count {
      results[index] = transform(word(at: position))
      index += 1
      position += 1
    }
  }
}
