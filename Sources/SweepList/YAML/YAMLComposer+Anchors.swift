internal import HyperparameterSpace

extension YAMLComposer {
  /// Remembers the node of an event under the anchor's name.
  ///
  /// A name may be given again; from there on it stands for the new node.
  mutating func anchoring(
    _ event: YAMLEvent, _ body: (inout Self) throws -> YAMLNode<Tree>
  ) throws -> YAMLNode<Tree> {
    let name = parser.anchorName
    anchorCount += 1
    let number = anchorCount
    replaceAnchor(name, with: YAMLAnchor(number: number))
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
    // Where the name was given again inside, it stands for that from there on.
    if anchors[name]?.number == number {
      replaceAnchor(name, with: YAMLAnchor(node: node, number: number, size: own))
    }
    try checkAnchors(at: event.place)
    return node
  }

  private mutating func replaceAnchor(_ name: String, with anchor: YAMLAnchor<Tree>) {
    let former = anchors.updateValue(anchor, forKey: name)?.size ?? YAMLSize()
    anchoredSize.nodeCount += anchor.size.nodeCount - former.nodeCount
    anchoredSize.byteCount += anchor.size.byteCount - former.byteCount
  }

  /// What the alias stands for that the last event was.
  ///
  /// - Parameters:
  ///   - place: Where the alias stands.
  ///   - depth: How deep what it stands for comes to stand.
  mutating func aliasedNode(
    at place: ParamsetOrigin.Place, depth: Int
  ) throws -> YAMLNode<Tree> {
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
    try parser.checkDepth(depth + anchor.size.height, at: place)
    size.height = max(size.height, depth + anchor.size.height)
    expandedNodeCount += anchor.size.nodeCount
    guard expandedNodeCount <= parser.limits.expandedNodes else {
      throw parser.error(
        at: place,
        """
        aliases may stand for \(parser.limits.expandedNodes) names and values in the whole file; \
        with this one it is more; raise the limit.
        """)
    }
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
