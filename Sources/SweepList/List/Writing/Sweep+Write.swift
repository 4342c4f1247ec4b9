public import HyperparameterSpace
internal import InternalFileSystem

extension Sweep {
  /// Writes the sweep as a list: a YAML file of which item *i* is paramset *i*.
  ///
  /// ```swift
  /// let summary = try sweep.write(to: "hyperparam_list.yml")
  /// print(summary.sha256)
  /// ```
  ///
  /// The file appears complete and durable or not at all; one that has the name is replaced only
  /// then, through symbolic links. The same sweep in the same style is the same bytes everywhere.
  /// Memory does not grow with the number of paramsets.
  ///
  /// - Parameters:
  ///   - path: The file to write, in a folder that exists.
  ///   - style: How paramsets are laid out.
  ///   - verifying: Whether to read the list back through libyaml, and compare every item with the
  ///     sweep, before the file gets its name.
  ///   - progress: Called now and then with how far it is, some thousand times at most for a million
  ///     paramsets.
  /// - Returns: What was written.
  /// - Throws: ``ListError`` for a value that not every reader would read back; ``FileError`` when
  ///   the file cannot be written. What had the name before is then untouched.
  /// - Complexity: O(paramsets × hyperparameters) time.
  @discardableResult
  public func write(
    to path: String, style: ListStyle = .block, verifying: Bool = true,
    progress: ((ListProgress) -> Void)? = nil
  ) throws -> ListSummary {
    try FileError.translating {
      let file = try AtomicFile(path: FileSystem.pathOfRegularFile(path))
      defer { file.discard() }
      let summary = try spell(style, path: file.path, progress: progress) {
        try file.write(contentsOf: $0)
      }
      try file.finishWriting()
      if verifying {
        let written = try ByteSource(file: FileDescriptor.open(file.temporaryPath, .read))
        try verify(written, path: path, progress: progress)
      }
      try file.commit()
      return summary
    }
  }

  /// Gives the list to whoever takes bytes, such as standard output.
  ///
  /// The bytes are those that ``write(to:style:verifying:progress:)`` puts into a file. They are made
  /// twice where they are verified: first for libyaml to read, then for `sink`.
  ///
  /// - Parameters:
  ///   - style: How paramsets are laid out.
  ///   - verifying: Whether to let libyaml read the whole list, and compare every item with the sweep,
  ///     before `sink` is given its beginning.
  ///   - progress: Called now and then with how far it is.
  ///   - sink: Takes the next bytes; what it throws ends the writing.
  /// - Returns: What was written.
  /// - Throws: ``ListError`` for a value that not every reader would read back, and after all where
  ///   the sweep's source gave other paramsets the second time.
  @discardableResult
  public func write(
    style: ListStyle = .block, verifying: Bool = true,
    progress: ((ListProgress) -> Void)? = nil, to sink: (ArraySlice<UInt8>) throws -> Void
  ) throws -> ListSummary {
    let name = "list"
    var verified: String?
    if verifying {
      var text = ListText(of: self, style: style, path: name)
      let source = ByteSource(pieces: { try text.next(into: &$0) }, isHashed: true)
      try verify(source, path: name, progress: progress)
      verified = try source.digest()
    }
    let summary = try spell(style, path: name, progress: progress) { try sink($0[...]) }
    guard verified == nil || verified == summary.sha256 else {
      throw ListError.notRepeatable(path: name)
    }
    return summary
  }

  /// Makes the list piece by piece.
  private func spell(
    _ style: ListStyle, path: String, progress: ((ListProgress) -> Void)?,
    to sink: ([UInt8]) throws -> Void
  ) throws -> ListSummary {
    var text = ListText(of: self, style: style, path: path)
    var hasher = SHA256Hasher()
    var piece: [UInt8] = []
    while try text.next(into: &piece) {
      try sink(piece)
      hasher.update(piece)
      progress?(ListProgress(phase: .writing, done: text.itemCount, count: count))
    }
    return ListSummary(count: count, sha256: hasher.finalize(), byteCount: text.byteCount)
  }

  /// Compares a text with the sweep, item by item.
  ///
  /// - Throws: `ListError` for the first item that differs, `YAMLError` for a text that is no list.
  func verify(
    _ source: ByteSource, path: String, progress: ((ListProgress) -> Void)? = nil
  ) throws {
    let input = YAMLInput(source, path: path, limits: .default)
    var reader = try ListReader(input, limits: .default)
    for (index, paramset) in enumerated() {
      let read = try reader.next()
      guard read == paramset else {
        throw ListError.readBackDiffers(
          path: path, index: index, written: paramset.yaml, read: read?.yaml ?? "nothing")
      }
      if index & 0xFF == 0xFF {
        progress?(ListProgress(phase: .verifying, done: index + 1, count: count))
      }
    }
    if let surplus = try reader.next() {
      throw ListError.readBackDiffers(
        path: path, index: count, written: "nothing", read: surplus.yaml)
    }
    progress?(ListProgress(phase: .verifying, done: count, count: count))
  }
}
