#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SystemPackage

extension SafeTensors {
  /// The largest header that is read, as the format's own library has it.
  private static let headerLimit = 100_000_000

  /// Reads a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``ModelFileError`` when the file cannot be read or is not of the format.
  public init(path: String) throws {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      try self.init(bytes: file.closeAfter { try file.readToEnd() })
    } catch let error as Errno {
      throw ModelFileError(path: path, problem: .read(error.description))
    } catch let problem as ModelFileError.Problem {
      throw ModelFileError(path: path, problem: problem)
    }
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: `ModelFileError.Problem` when they are not of the format, and for types of numbers
  ///   other than `F32`.
  public init(bytes: [UInt8]) throws(ModelFileError.Problem) {
    guard bytes.count >= 8 else {
      throw .format("it needs at least 8 bytes; there are \(bytes.count).")
    }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= Self.headerLimit, length <= bytes.count - 8 else {
      throw .format("the header would have \(length) bytes; there are \(bytes.count - 8).")
    }
    let numbers = bytes[(8 + Int(length))...]
    let header = try Self.header(of: bytes[8..<8 + Int(length)])
    self.init(metadata: header.metadata, tensors: [])

    var end = 0
    for entry in header.entries.sorted(by: { $0.place.lexicographicallyPrecedes($1.place) }) {
      guard let tensor = Tensor(entry, numbers: numbers, expectedStart: end) else {
        throw .format(
          "tensor '\(entry.name)' of type \(entry.dtype), shape \(entry.shape) and place "
            + "\(entry.place) is not F32 numbers of that shape, right after those before it.")
      }
      tensors.append(tensor)
      end += 4 * tensor.values.count
    }
    guard end == numbers.count else {
      throw .format("the tensors have \(end) bytes; there are \(numbers.count).")
    }
  }

  private static func header(
    of bytes: ArraySlice<UInt8>
  ) throws(ModelFileError.Problem) -> SafeTensorsHeader {
    guard bytes.first == UInt8(ascii: "{") else { throw .format("its header is no JSON object.") }
    do {
      return try JSONDecoder().decode(SafeTensorsHeader.self, from: Data(bytes))
    } catch {
      throw .format("its header is no JSON object of tensors.")
    }
  }
}

extension SafeTensors.Tensor {
  /// A tensor's numbers, where they are what its entry in the header says.
  fileprivate init?(
    _ entry: SafeTensorsHeader.Entry, numbers: ArraySlice<UInt8>, expectedStart: Int
  ) {
    guard entry.dtype == "F32", entry.place.count == 2, entry.place[0] == expectedStart,
      entry.shape.allSatisfy({ $0 >= 0 })
    else { return nil }
    var size = 4
    for dimension in entry.shape {
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: dimension)
      guard !isTooLarge else { return nil }
      size = product
    }
    guard size <= numbers.count - expectedStart, entry.place[1] == expectedStart + size else {
      return nil
    }
    let start = numbers.startIndex + expectedStart
    let values = stride(from: start, to: start + size, by: 4).map { index in
      let bits = numbers[index..<index + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Float(bitPattern: bits)
    }
    self.init(name: entry.name, shape: entry.shape, values: values)
  }
}

extension FileDescriptor {
  /// All bytes from here to the file's end.
  fileprivate func readToEnd() throws -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = 1 << 16
    while true {
      let part = try unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        count = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      guard !part.isEmpty else { return bytes }
      bytes += part
    }
  }
}
