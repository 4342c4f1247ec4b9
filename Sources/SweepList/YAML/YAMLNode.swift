internal import HyperparameterSpace

/// What a composer makes of one node of a text.
enum YAMLNode<Tree: YAMLTree> {
  /// A scalar or a list.
  case tree(Tree)
  /// A map, whose entries a merge may want.
  case map(YAMLEntries<Tree>)

  /// The node as a tree.
  func tree(at place: ParamsetOrigin.Place) -> Tree {
    switch self {
    case .tree(let tree): tree
    case .map(let entries): .map(entries, at: place)
    }
  }
}

/// How much there is in a node, aliases counted as what they stand for.
struct YAMLSize {
  /// The scalars, lists and maps.
  var nodeCount = 0
  /// The bytes of text in the scalars.
  var byteCount = 0
  /// How deep the deepest stands in the whole text.
  var height = 0
}

/// A node with a name, which aliases stand for.
struct YAMLAnchor<Tree: YAMLTree> {
  /// The node; `nil` while it is not complete.
  var node: YAMLNode<Tree>?
  /// The how many-th of all it is: a name may be given again, inside of what it names too.
  let number: Int
  /// How much there is in it; its height counted from where it stands.
  var size = YAMLSize()
}
