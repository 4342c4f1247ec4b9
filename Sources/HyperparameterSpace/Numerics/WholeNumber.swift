/// A whole number of any size: a count of paramsets, or the index of one.
///
/// The size of a grid is the product of its levels and soon passes 2⁶⁴. It is exact, and known
/// before anything is listed:
///
/// ```swift
/// let sweep = try Sweep(space, design: .grid(defaultLevels: 10))
/// sweep.exactCount             // 1000000000000000000000000000000
/// sweep.paramset(at: WholeNumber("123456789012345678901234567890"))
/// ```
public struct WholeNumber: Sendable, Hashable {
  /// Numbers below 2⁶⁴ are kept in a word; larger ones as digits to the base 2³², least significant
  /// first, without leading zeros.
  private enum Storage: Sendable, Hashable {
    case word(UInt64)
    case digits([UInt32])
  }

  private let storage: Storage

  /// A number below 2⁶⁴.
  public init(_ value: UInt64) { storage = .word(value) }

  /// A number that is not negative.
  ///
  /// - Precondition: `value` is at least 0.
  public init(_ value: Int) { self.init(UInt64(value)) }

  /// The number of these digits to the base 2³², least significant first.
  init(digits: [UInt32]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    storage =
      digits.count > 2
      ? .digits(digits) : .word(digits.reversed().reduce(0) { $0 << 32 | UInt64($1) })
  }

  /// The number, where it is below 2⁶⁴.
  var word: UInt64? {
    guard case .word(let word) = storage else { return nil }
    return word
  }

  /// The digits to the base 2³², least significant first, without leading zeros; 0 has none.
  var digits: [UInt32] {
    switch storage {
    case .digits(let digits): digits
    case .word(0): []
    case .word(let word) where word < 1 << 32: [UInt32(word)]
    case .word(let word): [UInt32(truncatingIfNeeded: word), UInt32(word >> 32)]
    }
  }

  /// How many bits the number has; 0 has none.
  var bitWidth: Int {
    switch storage {
    case .word(let word): 64 - word.leadingZeroBitCount
    case .digits(let digits): digits.count * 32 - (digits.last?.leadingZeroBitCount ?? 0)
    }
  }
}

extension WholeNumber: Comparable {
  /// Compares two numbers.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left.storage, right.storage) {
    case (.word(let left), .word(let right)): return left < right
    case (.word, .digits): return true
    case (.digits, .word): return false
    case (.digits(let left), .digits(let right)):
      guard left.count == right.count else { return left.count < right.count }
      return left.reversed().lexicographicallyPrecedes(right.reversed())
    }
  }
}

extension WholeNumber: ExpressibleByIntegerLiteral {
  /// Makes a number below 2⁶⁴.
  public init(integerLiteral value: UInt64) { self.init(value) }
}

extension Int {
  /// The number as an integer; `nil` where it is above `Int.max`.
  public init?(exactly number: WholeNumber) {
    guard let word = number.word, let value = Int(exactly: word) else { return nil }
    self = value
  }
}
