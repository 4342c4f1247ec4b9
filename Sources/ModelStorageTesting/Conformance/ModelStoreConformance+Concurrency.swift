import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkConcurrentAttempts() async throws {
    let publications = try await withThrowingTaskGroup(of: Publication.self) { group in
      for number in 1...8 {
        let attempt = try await store.begin(index: 5, attempt: number)
        group.addTask {
          try await attempt.write([UInt8](repeating: UInt8(number), count: 1_000), to: "model.bin")
          return try await attempt.publish(metrics: ["number": Double(number)])
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    expect(publications.filter(isPublished).count, 1, "of attempts at once exactly one wins")
    expect(Set(publications.map(\.model)).count, 1, "all attempts at once are told the same model")
    let model = try await store.model(at: 5)
    expect(
      try bytes(of: "model.bin", in: model),
      [UInt8](repeating: UInt8(model.manifest.attempt), count: 1_000),
      "bytes and manifest are of one attempt")
  }

  func checkThatOneAttemptPublishesOnce() async throws {
    for index in 0..<20 {
      let attempt = try await store.begin(index: index)
      let content = [UInt8](repeating: UInt8(index), count: 10_000)
      try await attempt.write(content, to: "model.bin")
      try await attempt.write(content, to: "other.bin")
      let publications = try await publications(of: attempt)
      let model = try await store.model(at: index)
      expect(
        publications, [.published(model)],
        "calls of one attempt at once are told the same, and that is what is loaded")
      expect(try bytes(of: "model.bin", in: model), content, "calls at once leave the files")

      let late = try await store.begin(index: index)
      try await late.write([0], to: "model.bin")
      expect(
        try await self.publications(of: late), [.alreadyComplete(model)],
        "calls of one attempt at once are told which model stands")
      expect(try await store.model(at: index), model, "calls of a later attempt change nothing")
    }
  }

  func checkThatAnAttemptEndsOnce() async throws {
    for index in 0..<20 {
      let attempt = try await store.begin(index: index)
      try await attempt.write([1], to: "model.bin")
      async let ending: Void = attempt.discard()
      var published: StoredModel?
      do {
        published = try await attempt.publish().model
      } catch let error as StoreError where error.code == .attemptOver {
        // Then it was discarded first.
      }
      try await ending
      let isComplete = try await store.isComplete(index: index)
      expect(isComplete, published != nil, "an attempt either publishes or is discarded")
      if let published {
        expect(try bytes(of: "model.bin", in: published), [1], "what was published stays")
      }
    }
  }

  /// What many calls at once of one attempt are told.
  private func publications(of attempt: Store.Attempt) async throws -> Set<Publication> {
    try await withThrowingTaskGroup(of: Publication.self) { group in
      for number in 0..<8 {
        group.addTask { try await attempt.publish(metrics: ["number": Double(number)]) }
      }
      return try await group.reduce(into: []) { $0.insert($1) }
    }
  }
}
