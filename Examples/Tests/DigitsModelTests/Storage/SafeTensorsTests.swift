import Foundation
import Testing

@testable import DigitsModel

@Suite struct SafeTensorsTests {
  private static let sample = SafeTensors(
    metadata: ["format": "pt", "note": "\"quoted\" \\ \u{1} é 𝄞"],
    tensors: [
      .init(
        name: "b", shape: [2, 3], values: [1, -2, 0.5, .infinity, -0.0, .leastNonzeroMagnitude]),
      .init(name: "a", shape: [], values: [3]),
      .init(name: "empty", shape: [0, 4], values: []),
    ])

  /// Spelled from the format's specification.
  @Test func `the bytes are those of the format`() {
    let file = SafeTensors(tensors: [.init(name: "x", shape: [2], values: [1, -2])])
    let header = #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#
    let padding = String(repeating: " ", count: 56 - header.utf8.count)
    var expected: [UInt8] = [56, 0, 0, 0, 0, 0, 0, 0]
    expected += Array((header + padding).utf8)
    expected += [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]
    #expect(file.bytes() == expected)
  }

  /// `safetensors.numpy.save` of Python's safetensors 0.8.0 gave these bytes for
  /// `{"b": [[1.5, -2], [0, 3e-5]], "a.é": [7]}` in float32 with the metadata `{"k": 'v"\n'}`.
  @Test func `what Python wrote is read`() throws {
    let header =
      #"{"__metadata__":{"k":"v\"\n"},"a.é":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
      + #""b":{"dtype":"F32","shape":[2,2],"data_offsets":[4,20]}}  "#
    let numbers: [UInt8] = [
      0, 0, 0xE0, 0x40, 0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0x82, 0xA8, 0xFB, 0x37,
    ]
    let file = try SafeTensors(bytes: [0x90, 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + numbers)
    #expect(file.metadata == ["k": "v\"\n"])
    #expect(
      file.tensors == [
        .init(name: "a.é", shape: [1], values: [7]),
        .init(name: "b", shape: [2, 2], values: [1.5, -2, 0, 3e-5]),
      ])
  }

  @Test func `what is written is read`() throws {
    let read = try SafeTensors(bytes: Self.sample.bytes())
    #expect(read.metadata == Self.sample.metadata)
    #expect(Set(read.tensors) == Set(Self.sample.tensors))
    #expect(read["b"]?.values.map(\.bitPattern) == Self.sample["b"]?.values.map(\.bitPattern))
  }

  @Test func `the numbers begin at a multiple of 8`() {
    for length in 0..<16 {
      let name = String(repeating: "n", count: length)
      let bytes = SafeTensors(tensors: [.init(name: name, shape: [1], values: [7])]).bytes()
      #expect((bytes.count - 4).isMultiple(of: 8))
    }
  }

  @Test func `a file that was cut anywhere is refused`() {
    let bytes = Self.sample.bytes()
    for count in 0..<bytes.count {
      #expect(throws: ModelFileError.Problem.self, "cut at \(count)") {
        try SafeTensors(bytes: Array(bytes.prefix(count)))
      }
    }
  }

  /// Whatever a byte becomes, the file is read or refused; a trap would end the test.
  @Test func `no changed byte is a trap`() {
    let bytes = Self.sample.bytes()
    var refused = 0
    for position in bytes.indices {
      for value: UInt8 in [0, 0x20, 0x22, 0x2D, 0x39, 0x5B, 0x7B, 0x7D, 0xFF] {
        var changed = bytes
        changed[position] = value
        refused += (try? SafeTensors(bytes: changed)) == nil ? 1 : 0
      }
    }
    #expect(refused > bytes.count)
  }

  @Test(arguments: [
    #"[]"#, #"{"a":1}"#, #"{"a":{"dtype":"F32","shape":[1]}}"#,
    #"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#,
    #"{"a":{"dtype":"F32","shape":[],"data_offsets":[]}}"#,
    #"{"a":{"dtype":"F32","shape":[-1,-2],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
    #"{"__metadata__":{"a":1}}"#, #"{"#, "",
  ])
  func `a bad header over eight bytes of numbers is refused`(header: String) {
    let bytes = [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8)
    #expect(throws: ModelFileError.Problem.self) {
      try SafeTensors(bytes: bytes + [UInt8](repeating: 0, count: 8))
    }
  }

  @Test(arguments: [UInt64.max, 1 << 63, 1 << 32, 100_000_001])
  func `an absurd header length is refused`(length: UInt64) {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) }
    #expect(throws: ModelFileError.Problem.self) { try SafeTensors(bytes: bytes + [0x7B, 0x7D]) }
  }
}
