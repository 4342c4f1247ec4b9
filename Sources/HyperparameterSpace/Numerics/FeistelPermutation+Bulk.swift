extension FeistelPermutation {
  /// The widest half for which the rounds are listed: eight tables of 8 kB.
  private static let widestListedHalf: UInt64 = 12

  /// The numbers at a range of positions, the same as one at a time.
  ///
  /// - Complexity: O(positions), with two steps at most for each on average.
  func numbers(in positions: Range<Int>) -> [Int] {
    let (leftMask, rightMask) = ((1 << leftBits) - 1 as UInt64, (1 << rightBits) - 1 as UInt64)
    let rightBits = rightBits
    guard leftBits <= Self.widestListedHalf, positions.count >= 2 << Int(leftBits) else {
      let (key0, key1, key2, key3) = (keys[0], keys[1], keys[2], keys[3])
      let (key4, key5, key6, key7) = (keys[4], keys[5], keys[6], keys[7])
      return walked(positions) { number in
        var left = number &>> rightBits
        var right = number & rightMask
        left ^= Self.fold(right, key0) & leftMask
        right ^= Self.fold(left, key1) & rightMask
        left ^= Self.fold(right, key2) & leftMask
        right ^= Self.fold(left, key3) & rightMask
        left ^= Self.fold(right, key4) & leftMask
        right ^= Self.fold(left, key5) & rightMask
        left ^= Self.fold(right, key6) & leftMask
        right ^= Self.fold(left, key7) & rightMask
        return left &<< rightBits | right
      }
    }
    func list(_ round: Int) -> [UInt16] {
      let (halves, kept) = round % 2 == 0 ? (rightMask, leftMask) : (leftMask, rightMask)
      return (0...halves).map { UInt16(truncatingIfNeeded: Self.fold($0, keys[round]) & kept) }
    }
    let (list0, list1, list2, list3) = (list(0), list(1), list(2), list(3))
    let (list4, list5, list6, list7) = (list(4), list(5), list(6), list(7))
    return walked(positions) { number in
      var left = Int(truncatingIfNeeded: number &>> rightBits)
      var right = Int(truncatingIfNeeded: number & rightMask)
      left ^= Int(list0[right])
      right ^= Int(list1[left])
      left ^= Int(list2[right])
      right ^= Int(list3[left])
      left ^= Int(list4[right])
      right ^= Int(list5[left])
      left ^= Int(list6[right])
      right ^= Int(list7[left])
      return UInt64(truncatingIfNeeded: left) &<< rightBits | UInt64(truncatingIfNeeded: right)
    }
  }

  /// Applies a step to all positions, whose results do not wait for each other, and once more to
  /// those results that are not below the count, until there are none.
  @inline(__always)
  private func walked(_ positions: Range<Int>, _ step: (UInt64) -> UInt64) -> [Int] {
    var numbers = positions.map { Int(truncatingIfNeeded: step(UInt64(truncatingIfNeeded: $0))) }
    let largest = Int(count) - 1
    guard largest & (largest + 1) > 0 else { return numbers }
    var walking = [Int](repeating: 0, count: 1024)
    for start in stride(from: 0, to: numbers.count, by: walking.count) {
      let end = min(start + walking.count, numbers.count)
      var walkingCount = 0
      for index in start..<end {
        // Written always and kept only when it counts: a branch would be mispredicted.
        walking[walkingCount] = index
        walkingCount &-= (largest &- numbers[index]) >> 63
      }
      while walkingCount > 0 {
        for place in 0..<walkingCount {
          let index = walking[place]
          numbers[index] = Int(
            truncatingIfNeeded: step(UInt64(truncatingIfNeeded: numbers[index])))
        }
        var stillWalking = 0
        for place in 0..<walkingCount {
          let index = walking[place]
          walking[stillWalking] = index
          stillWalking &-= (largest &- numbers[index]) >> 63
        }
        walkingCount = stillWalking
      }
    }
    return numbers
  }
}
