import Dispatch
import InternalFileSystem

/// SHA-256 of bytes that come in pieces, computed while whoever has the pieces goes on.
final class ParallelHasher: Sendable {
  /// The pieces that may wait; each is held in memory.
  private static let pieceLimit = 2
  /// The bytes of a piece below which another thread would cost more time than it saves.
  private static let smallSize = 1 << 17

  /// A queue of its own: its work must get a thread however many wait for it.
  private let queue = DispatchQueue(label: "ModelStorage.hashing")
  private let state = Serialized((hasher: SHA256Hasher(), byteCount: 0))
  private let room = DispatchSemaphore(value: pieceLimit)

  /// Takes the next bytes; waits while too many are left to be hashed.
  func update(_ bytes: some Collection<UInt8> & Sendable) {
    guard bytes.count >= Self.smallSize else {
      return queue.sync { hash(bytes) }
    }
    room.wait()
    queue.async { [self] in
      hash(bytes)
      room.signal()
    }
  }

  private func hash(_ bytes: some Collection<UInt8>) {
    state.sync { state in
      state.hasher.update(bytes)
      state.byteCount += bytes.count
    }
  }

  /// The digest of all bytes so far, as 64 lower-case hexadecimal digits, and how many there were.
  func finalize() -> (sha256: String, byteCount: Int) {
    queue.sync { state.sync { ($0.hasher.finalize(), $0.byteCount) } }
  }
}
