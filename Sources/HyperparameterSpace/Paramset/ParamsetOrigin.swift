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
  /// Where the name and the value of each hyperparameter begin, in the paramset's order.
  package let places: [EntryPlaces]

  /// Makes an origin.
  package init(path: String, index: Int, place: Place, places: [EntryPlaces]) {
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

  /// Where a name and its value begin.
  package struct EntryPlaces: Sendable, Equatable {
    package var name: Place
    package var value: Place

    /// Makes a pair of places.
    package init(name: Place, value: Place) {
      self.name = name
      self.value = value
    }
  }
}
