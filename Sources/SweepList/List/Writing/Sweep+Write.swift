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
  /// then, through symbolic links. The same sweep in the same style is the same bytes everywhere. Memory does not grow with
  /// the number of paramsets.
  ///
  /// - Parameters:
  ///   - path: The file to write, in a folder that exists.
  ///   - style: How paramsets are laid out.
  ///   - verifying: Whether to read the list back through libyaml, and compare every item with the
  ///     sweep, before the file gets its name.
  /// - Returns: What was written.
  /// - Throws: ``ListError`` for a value that not every reader would read back; ``FileError`` when
  ///   the file cannot be written. What had the name before is then untouched.
  /// - Complexity: O(paramsets × hyperparameters) time.
  @discardableResult
  public func write(
    to path: String, style: ListStyle = .block, verifying: Bool = true
  ) throws -> ListSummary {
    try FileError.translating {
      let file = try AtomicFile(path: FileSystem.pathOfRegularFile(path))
      defer { file.discard() }
      var writer = ListWriter(file: file, style: style, count: count)
      writer.writeHeader(of: self)
      for paramset in self { try writer.write(paramset) }
      let sha256 = try writer.finish()
      if verifying {
        let written = try FileDescriptor.open(file.temporaryPath, .read)
        try verify(
          YAMLInput(ByteSource(file: written), path: path, limits: .default))
      }
      try file.commit()
      return ListSummary(count: count, sha256: sha256, byteCount: writer.byteCount)
    }
  }

  /// Compares a text with the sweep, item by item.
  ///
  /// - Throws: `ListError` for the first item that differs, `YAMLError` for a text that is no list.
  func verify(_ input: YAMLInput) throws {
    var reader = try ListReader(input, limits: .default)
    for (index, paramset) in enumerated() {
      let read = try reader.next()
      guard read == paramset else {
        throw ListError.readBackDiffers(
          path: input.path, index: index, written: paramset.yaml, read: read?.yaml ?? "nothing")
      }
    }
    if let surplus = try reader.next() {
      throw ListError.readBackDiffers(
        path: input.path, index: count, written: "nothing", read: surplus.yaml)
    }
  }
}
