/// What a whole number leaves when it is divided by the prime 2⁶¹ − 1.
///
/// Two numbers with different residues differ; equal residues say next to nothing.
struct Residue: Hashable {
  private static let modulus: UInt64 = 1 << 61 - 1
  private let value: UInt64

  init(_ value: UInt64) { self.value = value % Self.modulus }

  /// The residue of a number below 2⁶⁴; of a larger one, 0.
  init(_ number: WholeNumber) { self.init(number.word ?? 0) }

  static func * (left: Residue, right: Residue) -> Residue {
    let product = left.value.multipliedFullWidth(by: right.value)
    return Residue(modulus.dividingFullWidth(product).remainder)
  }

  /// The residue of the number's power, by squaring.
  func raised(to exponent: Int) -> Residue {
    var result = Residue(1 as UInt64)
    var base = self
    var rest = exponent
    while rest > 0 {
      if rest % 2 == 1 { result = result * base }
      base = base * base
      rest /= 2
    }
    return result
  }
}
