extension UInt64 {
  /// The same bits in the opposite order.
  @inline(__always)
  var bitsReversed: UInt64 {
    var bits = byteSwapped
    bits = (bits >> 4) & 0x0f0f_0f0f_0f0f_0f0f | (bits & 0x0f0f_0f0f_0f0f_0f0f) << 4
    bits = (bits >> 2) & 0x3333_3333_3333_3333 | (bits & 0x3333_3333_3333_3333) << 2
    return (bits >> 1) & 0x5555_5555_5555_5555 | (bits & 0x5555_5555_5555_5555) << 1
  }
}
