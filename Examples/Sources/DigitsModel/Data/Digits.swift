/// Images of handwritten digits with their labels.
public struct Digits: Sendable, Equatable {
  /// The number of pixels of an image: 8 × 8, row by row.
  public static let pixelCount = 64
  /// The number of different labels: the digits 0 to 9.
  public static let classCount = 10
  /// The value of a black pixel in a file; 0 is white.
  static let largestPixel = 16

  /// The images one after the other, each of ``pixelCount`` values from 0 (white) to 1 (black).
  public internal(set) var pixels: [Float] = []
  /// The label of each image, 0 to 9.
  public internal(set) var labels: [Int] = []

  /// The number of images.
  public var count: Int { labels.count }
}

extension Digits {
  /// The digits at some positions, in the order of the positions.
  ///
  /// - Precondition: The positions are within `0..<count`.
  public func selecting(_ positions: some Sequence<Int>) -> Digits {
    var selection = Digits()
    for position in positions {
      let start = position * Self.pixelCount
      selection.pixels += pixels[start..<start + Self.pixelCount]
      selection.labels.append(labels[position])
    }
    return selection
  }

  /// The digits to train with, and those to test with.
  ///
  /// Of each label's images in their order, every fourth is for the test: the same split on every
  /// machine, with each label's share kept to within one image.
  public func split() -> (training: Digits, test: Digits) {
    var seen = [Int](repeating: 0, count: Self.classCount)
    var training: [Int] = []
    var test: [Int] = []
    for (position, label) in labels.enumerated() {
      seen[label] += 1
      if seen[label].isMultiple(of: 4) {
        test.append(position)
      } else {
        training.append(position)
      }
    }
    return (selecting(training), selecting(test))
  }
}
