internal import HyperparameterSpace

/// One step of a parser through a YAML text.
struct YAMLEvent {
  /// Where it begins.
  let place: ParamsetOrigin.Place
  /// What it is.
  let content: Content

  /// What an event is.
  enum Content {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    /// `*name`.
    case alias(String)
    case scalar(YAMLScalar)
    case listStart(CoreTag?)
    case listEnd
    case mapStart(CoreTag?)
    case mapEnd
  }
}

/// A scalar as it stands in the text, not yet resolved.
struct YAMLScalar {
  /// The text, quotation marks and escapes taken away.
  let text: String
  /// Whether it stands without quotation marks.
  let isPlain: Bool
  /// The tag given, if any.
  let tag: CoreTag?
}

/// The tags of YAML's core schema (YAML 1.2.2, section 10.3).
enum CoreTag: String {
  case string = "str"
  case integer = "int"
  case float
  case boolean = "bool"
  case null
  case list = "seq"
  case map

  /// What the tags begin with when written out.
  private static let prefix = "tag:yaml.org,2002:"

  /// The tag of a full name; `nil` when it is no tag of the core schema.
  init?(fullName: String) {
    guard fullName.hasPrefix(Self.prefix) else { return nil }
    self.init(rawValue: String(fullName.dropFirst(Self.prefix.count)))
  }
}
