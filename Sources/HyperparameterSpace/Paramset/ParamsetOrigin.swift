/// Where a paramset stands in a file, so that a message about a value can point at it.
///
/// A reference, so that a paramset without one stays small.
package final class ParamsetOrigin: Sendable {
  /// The file, as it was named to the reader.
  package let path: String
  /// The paramset's index in its list, counted from 0.
  package let index: Int
  /// Where the paramset begins.
  package let place: Place
  /// Where the value of each hyperparameter begins, in the paramset's order.
  package let places: [Place]

  /// Makes an origin.
  package init(path: String, index: Int, place: Place, places: [Place]) {
    self.path = path
    self.index = index
    self.place = place
    self.places = places
  }

  /// A place in a text, counted from 1 as editors do.
  package struct Place: Sendable, Equatable {
    package var line: Int
    package var column: Int

    /// Makes a place.
    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }
}
