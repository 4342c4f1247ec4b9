internal import HyperparameterSpace

extension YAMLComposer {
  /// Remembers the node of an event under the anchor's name.
  ///
  /// A name may be given again; from there on it stands for the new node.
  mutating func anchoring(
    _ event: YAMLEvent, _ body: (inout Self) throws -> YAMLNode<Tree>
  ) throws -> YAMLNode<Tree> {
    let name = parser.anchorName
    if let former = anchors[name] {
      anchoredSize.nodeCount -= former.size.nodeCount
      anchoredSize.byteCount -= former.size.byteCount
    }
    anchors[name] = YAMLAnchor()
    let outer = size
    var depth = parser.depth
    if case .listStart = event.content { depth -= 1 }
    if case .mapStart = event.content { depth -= 1 }
    size.height = 0
    let node = try body(&self)
    let own = YAMLSize(
      nodeCount: size.nodeCount - outer.nodeCount,
      byteCount: size.byteCount - outer.byteCount + name.utf8.count,
      height: size.height - depth)
    size.height = max(size.height, outer.height)
    anchors[name] = YAMLAnchor(node: node, size: own)
    anchoredSize.nodeCount += own.nodeCount
    anchoredSize.byteCount += own.byteCount
    try checkAnchors(at: event.place)
    return node
  }

  /// What the alias stands for that the last event was.
  mutating func aliasedNode(at place: ParamsetOrigin.Place) throws -> YAMLNode<Tree> {
    let name = parser.aliasName
    guard let anchor = anchors[name] else {
      throw parser.error(
        at: place,
        """
        the alias '*\(Spelling.printable(name))' stands for nothing; \
        give it with '&\(Spelling.printable(name))' before, or write the value out.
        """)
    }
    guard let node = anchor.node else {
      throw parser.error(
        at: place,
        """
        the alias '*\(Spelling.printable(name))' stands inside what it stands for; \
        write the value out.
        """)
    }
    try parser.checkDepth(parser.depth + anchor.size.height, at: place)
    size.height = max(size.height, parser.depth + anchor.size.height)
    try count(nodeCount: anchor.size.nodeCount, byteCount: anchor.size.byteCount, at: place)
    return node
  }

  private func checkAnchors(at place: ParamsetOrigin.Place) throws {
    let limits = parser.limits
    guard
      anchoredSize.nodeCount <= limits.nodesPerItem,
      anchoredSize.byteCount <= limits.itemByteCount
    else {
      throw parser.error(
        at: place,
        """
        what has a name with '&' is kept to the end of the file; it may have \
        \(limits.nodesPerItem) names and values and \(limits.itemByteCount) bytes of text in all; \
        with this it has more; write it out where it is used.
        """)
    }
  }
}
