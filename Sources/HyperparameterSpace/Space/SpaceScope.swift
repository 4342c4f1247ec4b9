/// A place where names stand for hyperparameters: the space, a group, a space of a union.
struct SpaceScope {
  /// What a name stands for.
  enum Target {
    case axis(Int)
    case composite
  }

  /// The scope around it.
  let parent: Int?
  /// What stands before its names in paths.
  let prefix: String
  var targets: [String: Target] = [:]
  /// The names of its members.
  var ownNames: Set<String> = []
  /// The names of the members of unions in it.
  var reserved: Set<String> = []

  init(parent: Int?, prefix: String) {
    self.parent = parent
    self.prefix = prefix
  }
}
