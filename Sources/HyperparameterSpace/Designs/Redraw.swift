/// Draws the values of a point anew until the constraints of its space accept them.
///
/// A function of the point alone: draw *a* of point *i* is word *i* of the streams' lane *a*.
struct Redraw: Sendable {
  private let layout: SpaceLayout
  private let seed: UInt64
  /// Accepted points, for one that no draw finds accepted: less likely than one in 10²⁸.
  private let fallback: [[ParameterValue]]

  /// How many points show how much is accepted.
  static let trialCount = 4096
  /// How many of them must be accepted: a thousandth.
  static let leastAcceptedCount = 4
  private static let mostDraws = 1 << 16

  /// `nil` for a space without constraints.
  ///
  /// - Throws: ``DesignError/tooLittleAccepted(design:accepted:trials:constraints:)``.
  init?(layout: SpaceLayout, seed: UInt64, design: String) throws {
    guard !layout.constraints.isEmpty else { return nil }
    self.layout = layout
    self.seed = seed
    let trials = (0..<Self.trialCount).map {
      layout.values(seed: seed, .trial, lane: 0, at: $0)
    }
    fallback = trials.filter { layout.accepts($0, layout.isActive($0)) }
    guard fallback.count >= Self.leastAcceptedCount else {
      throw DesignError.tooLittleAccepted(
        design: design, accepted: fallback.count, trials: Self.trialCount,
        constraints: layout.constraints.map(\.label))
    }
  }

  /// The values of a point, or those of its first draw that the constraints accept.
  func accepted(_ values: [ParameterValue], at point: Int) -> [ParameterValue] {
    var values = values
    var draw: UInt64 = 0
    while !layout.accepts(values, layout.isActive(values)) {
      draw += 1
      guard draw < Self.mostDraws else { return fallback[point % fallback.count] }
      values = layout.values(seed: seed, .randomCoordinate, lane: draw, at: point)
    }
    return values
  }
}

extension SpaceLayout {
  /// Values of the axes drawn by the words at a position of their streams.
  fileprivate func values(
    seed: UInt64, _ purpose: RandomStream.Purpose, lane: UInt64, at position: Int
  ) -> [ParameterValue] {
    axes.map { axis in
      let stream = RandomStream(
        seed: seed, streamKey: axis.streamKey, purpose: purpose, lane: lane)
      return axis.quantile.value(at: stream.unitCoordinate(at: UInt64(position)))
    }
  }
}
