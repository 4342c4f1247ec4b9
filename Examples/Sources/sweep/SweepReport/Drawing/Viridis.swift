/// Colours that ascend in brightness for everybody, in nine bands; the brightest, which white paper
/// swallows, are left out.
///
/// Source: viridis of matplotlib by Smith, van der Walt and Firing (CC0), from 0 to 0.85.
enum Viridis {
  /// The colours, ascending.
  static let colours = [
    "#440154", "#482475", "#414487", "#355f8d", "#2a788e", "#21918c", "#22a884", "#44bf70",
    "#7ad151",
  ]

  /// How many there are.
  static let bandCount = colours.count

  /// The band of a place between 0 and 1.
  static func band(of place: Double) -> Int {
    min(max(Int(place * Double(bandCount)), 0), bandCount - 1)
  }
}
