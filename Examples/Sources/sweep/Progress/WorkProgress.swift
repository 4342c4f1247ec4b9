/// How far something long is.
struct WorkProgress: Equatable, Sendable {
  /// What is counted.
  enum Unit: Equatable, Sendable {
    /// Things; the word that follows the numbers may be empty.
    case things(String)
    /// Bytes.
    case bytes
  }

  /// What is being done, such as `copying`; may be empty.
  var label: String
  /// How much is done.
  var done: Int
  /// How much there is to do.
  var total: Int
  /// What both are.
  var unit = Unit.things("")
  /// How much was done when the work began: it tells nothing of how fast that gets on.
  var before = 0
  /// The bytes that were read so far, where things are counted and bytes take the time.
  var byteCount = 0
  /// What else there is to say.
  var facts: [String] = []

  /// How much of it is done, in whole per cent.
  var percent: Int { total > 0 ? Int(Double(done) / Double(total) * 100) : 100 }

  /// The numbers, such as `7 of 24` or `1.2 MB of 3.4 MB`.
  var counts: String {
    switch unit {
    case .bytes: "\(Numbers.text(byteCount: done)) of \(Numbers.text(byteCount: total))"
    case .things(let name): "\(done) of \(total)\(name.isEmpty ? "" : " ")\(name)"
    }
  }
}
