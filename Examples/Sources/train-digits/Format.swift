/// The name under which a model's network is stored.
let modelFileName = "model.safetensors"

/// A number with four decimals.
func decimal(_ value: Double) -> String {
  guard value.isFinite, value.magnitude < 1e12 else { return "\(value)" }
  let units = Int((value.magnitude * 10_000).rounded())
  let fraction = String(units % 10_000)
  let zeros = String(repeating: "0", count: 4 - fraction.count)
  return "\(value < 0 && units > 0 ? "-" : "")\(units / 10_000).\(zeros)\(fraction)"
}

extension String {
  /// The text without control characters, which a list's names may have and a terminal would obey.
  var printable: String {
    var scalars = unicodeScalars
    scalars.removeAll { $0.properties.generalCategory == .control }
    return String(scalars)
  }
}
