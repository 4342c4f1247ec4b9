/// Why a store refused something, or could not do it.
///
/// Described in one line: the subject, the rule that was broken with what was given, and what
/// would do. The wording is for people and may change; `code` is for programs.
public struct StoreError: Error, Sendable {
  /// What a program may want to distinguish.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The name of the code.
    public let description: String

    /// The index has no complete model.
    public static let noModel = Code(description: "noModel")
    /// A model has no file of that name.
    public static let noFile = Code(description: "noFile")
    /// No model has that metric.
    public static let noMetric = Code(description: "noMetric")
    /// The path holds no store.
    public static let noStore = Code(description: "noStore")
    /// The store belongs to another list of paramsets.
    public static let otherList = Code(description: "otherList")
    /// An index, name or paramset that no store takes.
    public static let invalidArgument = Code(description: "invalidArgument")
    /// What was staged cannot be published as it is.
    public static let invalidModel = Code(description: "invalidModel")
    /// The attempt is over: published, failed, discarded or collected.
    public static let attemptOver = Code(description: "attemptOver")
    /// What is stored is not what was written, or was written by a newer version of this library.
    public static let unreadable = Code(description: "unreadable")
    /// The file system refused something; `errorNumber` says why.
    public static let fileSystem = Code(description: "fileSystem")
  }

  /// What a program may want to distinguish.
  public let code: Code
  /// What it is about: a path, an index, a name.
  public let subject: String
  /// The broken rule, and what was given.
  public let problem: String
  /// What would do; `nil` when nothing is known.
  public let remedy: String?
  /// The `errno` of the system call that failed, where one did.
  public let errorNumber: Int32?

  /// An error of a store.
  ///
  /// - Parameters:
  ///   - code: What a program may want to distinguish.
  ///   - subject: What it is about: a path, an index, a name.
  ///   - problem: The broken rule, and what was given.
  ///   - remedy: What would do.
  ///   - errorNumber: The `errno` of the system call that failed.
  public init(
    code: Code, subject: String, problem: String, remedy: String? = nil, errorNumber: Int32? = nil
  ) {
    self.code = code
    self.subject = subject
    self.problem = problem
    self.remedy = remedy
    self.errorNumber = errorNumber
  }
}

extension StoreError: CustomStringConvertible {
  /// One line: subject, problem, remedy; control characters in them are escaped, as in `\n`.
  public var description: String {
    let fact = "\(subject): \(problem)"
    guard let remedy else {
      return fact.onOneLine
    }
    return "\(fact); \(remedy)".onOneLine
  }
}
