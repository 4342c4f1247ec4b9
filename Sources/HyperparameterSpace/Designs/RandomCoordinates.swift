/// Coordinates that are independent of each other.
struct RandomCoordinates: UnitCoordinates {
  let stream: RandomStream

  func coordinate(at point: Int) -> Double { stream.unitCoordinate(at: UInt64(point)) }

  func coordinates(in range: Range<Int>) -> [Double] {
    stream.unitCoordinates(in: UInt64(range.lowerBound)..<UInt64(range.upperBound))
  }
}
