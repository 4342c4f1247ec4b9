import ModelStorage

/// A store that was opened, and the last attempt that was begun.
struct Session {
  private var store: LocalModelStore?
  private var attempt: LocalModelAttempt?

  /// Does what a line says; what there is to tell of it.
  mutating func perform(_ words: [String]) async throws -> String {
    switch (words.first, words.count) {
    case ("create", 2):
      store = try await LocalModelStore.create(path: words[1])
    case ("open", 2):
      store = try await LocalModelStore.open(path: words[1])
    case ("begin", 2):
      attempt = try await opened.begin(index: number(words[1]))
    case ("put", 4):
      try PlainFile.write(
        content(words[3], size: number(words[2])), to: begun.path(for: words[1]))
    case ("write", 4):
      try await begun.write(content(words[3], size: number(words[2])), to: words[1])
    case ("add", 2):
      try await begun.add(contentsOf: words[1])
    case ("publish", 1):
      switch try await begun.publish() {
      case .published(let model): return "published \(model.manifest.attemptID)"
      case .alreadyComplete(let model): return "alreadyComplete \(model.manifest.attemptID)"
      }
    case ("discard", 1):
      try await begun.discard()
    case ("load", 2):
      return try await opened.model(at: number(words[1])).manifest.attemptID
    case ("verify", 2):
      let model = try await opened.model(at: number(words[1]))
      try await model.verify()
      return model.manifest.attemptID
    case ("isComplete", 2):
      return "\(try await opened.isComplete(index: number(words[1])))"
    case ("status", 2):
      let status = try await opened.status(of: 0..<number(words[1]))
      let counts = [status.complete, status.running, status.failed.map(\.index), status.missing]
      return counts.map { "\($0.count)" }.joined(separator: " ")
    default:
      throw Misuse(text: "\(words.joined(separator: " ")): no such command")
    }
    return ""
  }

  private var opened: LocalModelStore {
    get throws {
      guard let store else { throw Misuse(text: "no store is open") }
      return store
    }
  }

  private var begun: LocalModelAttempt {
    get throws {
      guard let attempt else { throw Misuse(text: "no attempt was begun") }
      return attempt
    }
  }

  private func number(_ word: String) throws -> Int {
    guard let number = Int(word) else { throw Misuse(text: "\(word): no number") }
    return number
  }

  private func content(_ text: String, size: Int) -> [UInt8] {
    let text = Array(text.utf8)
    return (0..<size).map { text[$0 % text.count] }
  }
}

/// A line that means nothing.
struct Misuse: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
