/// The 64-bit FNV-1a hash of bytes.
///
/// It gives a name its random stream: short, specified everywhere, the same on every machine.
/// Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  return hash
}
