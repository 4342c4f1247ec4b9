/// Simulated annealing of the strata of a Latin hypercube.
///
/// One dimension after another is visited; a visit tries 16 exchanges for each point, of two strata
/// drawn at random. One that raises the energy by less than the temperature times an exponential
/// variate is made. The temperature falls geometrically, to a hundredth, with the visits.
/// Source: Morris, Mitchell (1995), see ``UnitCubePoints/phi(_:)``.
enum Annealing {
  /// How many random exchanges measure the unit of temperature.
  static let sampleCount = 100
  private static let exchangesForEachPoint = 16
  private static let fewestVisits = 10

  /// Two different strata from the upper 54 bits of a word.
  @inline(__always)
  static func pair(_ word: UInt64, count: Int) -> (Int, Int) {
    // 27 bits each: of up to 4,096 strata none is favoured by more than 1 in 30,000.
    let first = Int(truncatingIfNeeded: ((word >> 37) &* UInt64(count)) >> 27)
    let other = Int(
      truncatingIfNeeded: (((word >> 10) & 0x7ff_ffff) &* UInt64(count - 1)) >> 27)
    return (first, other < first ? other : other &+ 1)
  }

  /// The best strata of all starts.
  ///
  /// - Parameters:
  ///   - count: How many points, from 2.
  ///   - dimensionCount: How many dimensions, from 2.
  ///   - iterations: How many exchanges to try, as near as whole visits come from above.
  ///   - progress: Called after each visit.
  static func anneal<Energy: ExchangeEnergy>(
    _ energy: Energy.Type, count: Int, dimensionCount: Int, iterations: Int,
    reader: inout RandomStreamReader, progress: ((OptimizationProgress) -> Void)? = nil
  ) throws -> LatinStrata {
    let visitLength = exchangesForEachPoint * count
    let starts = max(
      1,
      min(
        Energy.starts(coordinateCount: count * dimensionCount),
        iterations / (visitLength * fewestVisits)))
    let visits = (iterations + starts * visitLength - 1) / (starts * visitLength)
    var done = 0
    let didVisit = progress.map { progress in
      {
        done += visitLength
        progress(OptimizationProgress(done: done, count: starts * visits * visitLength))
      }
    }
    var best = try run(
      energy, count: count, dimensionCount: dimensionCount, visits: visits, reader: &reader,
      didVisit: didVisit)
    for _ in 1..<starts {
      let other = try run(
        energy, count: count, dimensionCount: dimensionCount, visits: visits, reader: &reader,
        didVisit: didVisit)
      if other.badness < best.badness { best = other }
    }
    return best.strata
  }

  private static func run<Energy: ExchangeEnergy>(
    _ energy: Energy.Type, count: Int, dimensionCount: Int, visits: Int,
    reader: inout RandomStreamReader, didVisit: (() -> Void)?
  ) throws -> (strata: LatinStrata, badness: Double) {
    let start = LatinStrata(count: count, dimensionCount: dimensionCount, reader: &reader)
    var energy = Energy(start, reader: &reader)
    let root = exponential(logarithm(100) / DoubleDouble(-Double(max(visits, 1))))
    let cooling = Float(
      (root.factor.high + root.factor.low).scaled(byPowerOfTwo: root.powerOfTwo))
    var temperature = Energy.startTemperature
    let variates = exponentialVariates
    let afreshAfter = max(64, 4 * dimensionCount)
    for visit in 0..<visits {
      let limit = temperature * energy.unit
      for _ in 0..<exchangesForEachPoint * count {
        let word = reader.next()
        let (first, second) = pair(word, count: count)
        let rise = energy.rise(exchanging: first, second)
        if rise < limit * variates[Int(word & 1023)] { energy.exchange(first, second) }
      }
      energy.assess()
      temperature *= cooling
      energy.move(
        to: (visit + 1) % dimensionCount, afresh: visit % afreshAfter == afreshAfter - 1)
      didVisit?()
    }
    return try energy.result()
  }

  /// −ln((r + ½)/1024) for r = 0...1023: as likely as exponential variates, in 1,024 steps.
  private static let exponentialVariates: [Float] = (0..<1024).map { step in
    Float(-logarithm((Double(step) + 0.5) / 1024).high)
  }
}
