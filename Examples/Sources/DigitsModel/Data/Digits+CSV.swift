internal import CDigits

extension Digits {
  /// The 1,797 digits that are compiled in; see `CDigits/Resources/ATTRIBUTION.md`.
  ///
  /// - Throws: ``DigitsError`` when the file that was compiled in is damaged.
  public static func bundled() throws -> Digits {
    let bytes = unsafe UnsafeBufferPointer(start: digits_csv(), count: Int(digits_csv_size()))
    return try unsafe Digits(parsing: Array(bytes), name: "digits.csv")
  }

  /// Reads rows of 65 integers: 64 pixels from 0 to 16, then the label from 0 to 9.
  ///
  /// - Parameters:
  ///   - csv: The text; lines end with a line feed, or a carriage return and a line feed.
  ///   - name: What messages call the file.
  /// - Throws: ``DigitsError`` for the first row that is not of that form, and for a file without
  ///   rows.
  public init(parsing csv: [UInt8], name: String) throws {
    self.init()
    for (index, row) in csv.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        try append(row.last == UInt8(ascii: "\r") ? row.dropLast() : row)
      } catch {
        throw DigitsError(place: "\(name):\(index + 1)", problem: error)
      }
    }
    guard count > 0 else { throw DigitsError(place: name, problem: .noRows) }
  }

  private mutating func append(_ row: ArraySlice<UInt8>) throws(DigitsError.Problem) {
    let fields = row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard fields.count == Self.pixelCount + 1, let last = fields.last else {
      throw .fieldCount(fields.count)
    }
    for field in fields.dropLast() {
      let pixel = try Self.integer(field, atMost: Self.largestPixel)
      pixels.append(Float(pixel) / Float(Self.largestPixel))
    }
    labels.append(try Self.integer(last, atMost: Self.classCount - 1))
  }

  private static func integer(
    _ field: ArraySlice<UInt8>, atMost limit: Int
  ) throws(DigitsError.Problem) -> Int {
    let text = String(decoding: field, as: UTF8.self)
    guard let value = Int(text), (0...limit).contains(value) else {
      throw .value(text, limit: limit)
    }
    return value
  }
}
