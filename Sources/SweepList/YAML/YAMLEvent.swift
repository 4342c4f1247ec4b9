internal import HyperparameterSpace

/// One step of a parser through a YAML text.
///
/// The text of a scalar, the name of an alias and that of an anchor are the parser's, until the next step.
struct YAMLEvent {
  /// Where it begins.
  let place: ParamsetOrigin.Place
  /// What it is.
  let content: Content
  /// Whether what begins here has a name, to be given again.
  var isAnchored = false

  /// What an event is.
  enum Content: Equatable {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    /// `*name`.
    case alias
    /// A scalar; plain when it stands without quotation marks.
    case scalar(isPlain: Bool, tag: CoreTag?)
    case listStart(CoreTag?)
    case listEnd
    case mapStart(CoreTag?)
    case mapEnd
  }
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
