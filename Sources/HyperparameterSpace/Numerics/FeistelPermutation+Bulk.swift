extension FeistelPermutation {
  /// The numbers at a range of positions, the same as one at a time.
  ///
  /// - Complexity: O(positions), with two steps at most for each on average.
  func numbers(in positions: Range<Int>) -> [Int] {
    listedRounds.isEmpty
      ? walked(positions, ComputedNetwork(self)) : walked(positions, ListedNetwork(self))
  }

  /// Applies a step to all positions, whose results do not wait for each other, and once more to
  /// those results that are not below the count, until there are none.
  @inline(__always)
  private func walked(_ positions: Range<Int>, _ network: some FeistelNetwork) -> [Int] {
    var numbers = [Int](repeating: 0, count: positions.count)
    for index in numbers.indices {
      let position = UInt64(truncatingIfNeeded: positions.lowerBound &+ index)
      numbers[index] = Int(truncatingIfNeeded: network.permuted(position))
    }
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
          let number = UInt64(truncatingIfNeeded: numbers[index])
          numbers[index] = Int(truncatingIfNeeded: network.permuted(number))
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

/// The rounds of a permutation, each half in a variable of its own.
private protocol FeistelNetwork {
  /// The number after all rounds.
  func permuted(_ number: UInt64) -> UInt64
}

/// Rounds that are computed.
private struct ComputedNetwork: FeistelNetwork {
  private let keys: [(UInt64, UInt64)]
  private let rightBits: UInt64
  private let leftMask: UInt64
  private let rightMask: UInt64

  init(_ permutation: FeistelPermutation) {
    keys = permutation.rounds.keys
    rightBits = permutation.rightBits
    leftMask = permutation.rounds.leftMask
    rightMask = permutation.rounds.rightMask
  }

  @inline(__always)
  func permuted(_ number: UInt64) -> UInt64 {
    var left = number &>> rightBits
    var right = number & rightMask
    left ^= FeistelRounds.fold(right, keys[0]) & leftMask
    right ^= FeistelRounds.fold(left, keys[1]) & rightMask
    left ^= FeistelRounds.fold(right, keys[2]) & leftMask
    right ^= FeistelRounds.fold(left, keys[3]) & rightMask
    left ^= FeistelRounds.fold(right, keys[4]) & leftMask
    right ^= FeistelRounds.fold(left, keys[5]) & rightMask
    left ^= FeistelRounds.fold(right, keys[6]) & leftMask
    right ^= FeistelRounds.fold(left, keys[7]) & rightMask
    return left &<< rightBits | right
  }
}

/// Rounds that are listed.
private struct ListedNetwork: FeistelNetwork {
  private let list: [UInt16]
  private let rightBits: UInt64

  init(_ permutation: FeistelPermutation) {
    list = permutation.listedRounds
    rightBits = permutation.rightBits
  }

  @inline(__always)
  func permuted(_ number: UInt64) -> UInt64 {
    let width = FeistelPermutation.widestListedHalf
    var left = Int(truncatingIfNeeded: number &>> rightBits)
    var right = Int(truncatingIfNeeded: number &- UInt64(truncatingIfNeeded: left) &<< rightBits)
    left ^= Int(list[right])
    right ^= Int(list[1 << width | left])
    left ^= Int(list[2 << width | right])
    right ^= Int(list[3 << width | left])
    left ^= Int(list[4 << width | right])
    right ^= Int(list[5 << width | left])
    left ^= Int(list[6 << width | right])
    right ^= Int(list[7 << width | left])
    return UInt64(truncatingIfNeeded: left) &<< rightBits | UInt64(truncatingIfNeeded: right)
  }
}
