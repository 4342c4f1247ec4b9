extension FeistelPermutation {
  /// The widest half for which the rounds are listed: eight tables of 8 kB.
  private static let widestListedHalf: UInt64 = 12

  /// The numbers at a range of positions, the same as one at a time.
  ///
  /// - Complexity: O(positions), with two steps at most for each on average.
  func numbers(in positions: Range<Int>) -> [Int] {
    guard leftBits <= Self.widestListedHalf, positions.count >= 2 << Int(leftBits) else {
      return walked(positions) { permuted($0) }
    }
    // Both halves are listed to the left one's width, so that every index has a place.
    let width = leftBits
    let mask = (1 << leftBits) - 1 as UInt64
    let rightMask = (1 << rightBits) - 1 as UInt64
    let rightBits = rightBits
    func list(_ round: Int) -> [UInt16] {
      let kept = round % 2 == 0 ? mask : rightMask
      return (0..<(1 << width) as Range<UInt64>).map {
        UInt16(truncatingIfNeeded: fold($0, inRound: round) & kept)
      }
    }
    let (list0, list1, list2, list3) = (list(0), list(1), list(2), list(3))
    let (list4, list5, list6, list7) = (list(4), list(5), list(6), list(7))
    return walked(positions) { number in
      var left = Int(truncatingIfNeeded: number >> rightBits)
      var right = Int(truncatingIfNeeded: number & rightMask)
      left ^= Int(truncatingIfNeeded: list0[right])
      right ^= Int(truncatingIfNeeded: list1[left])
      left ^= Int(truncatingIfNeeded: list2[right])
      right ^= Int(truncatingIfNeeded: list3[left])
      left ^= Int(truncatingIfNeeded: list4[right])
      right ^= Int(truncatingIfNeeded: list5[left])
      left ^= Int(truncatingIfNeeded: list6[right])
      right ^= Int(truncatingIfNeeded: list7[left])
      return UInt64(truncatingIfNeeded: left) << rightBits | UInt64(truncatingIfNeeded: right)
    }
  }

  /// Applies a step to all positions, whose results do not wait for each other, and once more to
  /// those results that are not below the count, until there are none.
  @inline(__always)
  private func walked(_ positions: Range<Int>, _ step: (UInt64) -> UInt64) -> [Int] {
    var numbers = [Int](repeating: 0, count: positions.count)
    var walking = [Int](repeating: 0, count: 1024)
    let largest = count - 1
    for start in stride(from: 0, to: positions.count, by: 1024) {
      var walkingCount = 0
      for index in start..<min(start + 1024, positions.count) {
        let number = step(UInt64(truncatingIfNeeded: positions.lowerBound &+ index))
        numbers[index] = Int(truncatingIfNeeded: number)
        // Written always and kept only when it counts: a branch would be mispredicted.
        walking[walkingCount] = index
        walkingCount &+= Int(truncatingIfNeeded: (largest &- number) >> 63)
      }
      while walkingCount > 0 {
        var stillWalking = 0
        for place in 0..<walkingCount {
          let index = walking[place]
          let number = step(UInt64(truncatingIfNeeded: numbers[index]))
          numbers[index] = Int(truncatingIfNeeded: number)
          walking[stillWalking] = index
          stillWalking &+= Int(truncatingIfNeeded: (largest &- number) >> 63)
        }
        walkingCount = stillWalking
      }
    }
    return numbers
  }
}
