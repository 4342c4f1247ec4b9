/// What became of an attempt to publish.
public enum Publication: Hashable, Sendable {
  /// This attempt's model is the one that stands.
  case published(StoredModel)
  /// Another attempt was first; its model stands, and this attempt's files are gone.
  case alreadyComplete(StoredModel)
}

extension Publication {
  /// The model that stands.
  public var model: StoredModel {
    switch self {
    case .published(let model), .alreadyComplete(let model): model
    }
  }
}
