/// Coordinates that are independent of each other.
struct RandomCoordinates: UnitCoordinates {
  let stream: RandomStream

  func coordinate(at point: Int) -> Double { stream.unitCoordinate(at: UInt64(point)) }
}
