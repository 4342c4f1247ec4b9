/// The characters of plain scalars and names that mean nothing to YAML wherever they stand.
struct CertainSets {
  /// Where a plain scalar may begin; also `-`, before another character of a scalar.
  let scalarStart = ByteSet("_./+~", and: .alphanumerics)
  /// Inside a plain scalar, besides single blanks.
  let scalar = ByteSet("_./+-=@%~", and: .alphanumerics)
  /// Where a plain name may begin.
  let nameStart = ByteSet("_", and: .letters)
  /// Inside a plain name.
  let name = ByteSet("_.-", and: .alphanumerics)
}

extension ByteSet {
  /// The letters of ASCII.
  static let letters = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  /// The letters and digits of ASCII.
  static let alphanumerics = ByteSet("0123456789", and: .letters)
}
