internal import SystemPackage

extension SafeTensors {
  /// The file's bytes; the same value gives the same bytes.
  public func bytes() -> [UInt8] {
    var header = Array(headerText.utf8)
    // With the 8 bytes of the length, the numbers begin at a multiple of 8.
    while !header.count.isMultiple(of: 8) {
      header.append(UInt8(ascii: " "))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      8 + header.count + 4 * tensors.reduce(0) { $0 + $1.values.count })
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: UInt64(header.count) >> shift))
    }
    bytes += header
    for value in tensors.lazy.flatMap(\.values) {
      let bits = value.bitPattern
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
    }
    return bytes
  }

  /// Writes the file.
  ///
  /// - Parameter path: Where to; a file that is there is overwritten.
  /// - Throws: ``ModelFileError`` when the file cannot be written.
  public func write(to path: String) throws {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
      try file.closeAfter {
        _ = try file.writeAll(bytes())
      }
    } catch let error as Errno {
      throw ModelFileError(path: path, problem: .write(error.description))
    }
  }

  private var headerText: String {
    var entries: [String] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted {
        $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
      }
      .map { "\(quoted($0.key)):\(quoted($0.value))" }
      entries.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
    }
    var start = 0
    for tensor in tensors {
      let end = start + 4 * tensor.values.count
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        "\(quoted(tensor.name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(start),\(end)]}")
      start = end
    }
    return "{\(entries.joined(separator: ","))}"
  }
}

/// A string as JSON spells it.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\u{00}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
