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
