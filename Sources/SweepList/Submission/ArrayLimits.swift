/// How large an array job may be, and how much may be told to its tasks.
///
/// Plain data, to be adapted to what a cluster is set to:
///
/// ```swift
/// var limits = ArrayLimits.awsBatch
/// limits.mostTasks = 1_000
/// ```
public struct ArrayLimits: Sendable, Hashable {
  /// The scheduler's name, for messages.
  public var name: String
  /// Whether an array may have a single task; otherwise a job that is no array takes its place.
  public var takesArraysOfOne: Bool
  /// The most tasks of an array.
  public var mostTasks: Int
  /// The id of an array's first task where arrays are submitted as the plan says.
  public var firstID: Int
  /// The most bytes that variables may have, together with the command; see
  /// ``byteCount(of:command:)``.
  public var environmentByteCount: Int
  /// The most bytes of a request that submits a job; `nil` where there is no such limit.
  public var requestByteCount: Int?

  /// Limits of a scheduler.
  ///
  /// - Parameters:
  ///   - name: The scheduler's name, for messages.
  ///   - takesArraysOfOne: Whether an array may have a single task.
  ///   - mostTasks: The most tasks of an array, from 1.
  ///   - firstID: The id of an array's first task.
  ///   - environmentByteCount: The most bytes that variables may have, together with the command.
  ///   - requestByteCount: The most bytes of a request that submits a job.
  public init(
    name: String, takesArraysOfOne: Bool = true, mostTasks: Int, firstID: Int = 0,
    environmentByteCount: Int = Self.cautiousByteCount, requestByteCount: Int? = nil
  ) {
    self.name = name
    self.takesArraysOfOne = takesArraysOfOne
    self.mostTasks = mostTasks
    self.firstID = firstID
    self.environmentByteCount = environmentByteCount
    self.requestByteCount = requestByteCount
  }

  /// What variables may have where a scheduler documents nothing, in bytes.
  public static let cautiousByteCount = 8_192

  /// How much variables and a command count: as in the JSON of a request.
  ///
  /// - Parameters:
  ///   - environment: The variables.
  ///   - command: The words of the command.
  /// - Returns: Bytes; at least as many as any of the known schedulers counts.
  public static func byteCount(
    of environment: [String: String], command: [String] = []
  ) -> Int {
    // {"name":"","value":""}, and "",
    environment.reduce(0) { $0 + jsonByteCount($1.key) + jsonByteCount($1.value) + 23 }
      + command.reduce(0) { $0 + jsonByteCount($1) + 3 }
  }

  private static func jsonByteCount(_ text: String) -> Int {
    text.utf8.reduce(0) { count, byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): count + 2
      case ..<0x20: count + 6
      default: count + 1
      }
    }
  }
}

extension ArrayLimits {
  /// AWS Batch: 2 to 10,000 tasks; what a job overrides is at most 8,192 bytes, a request 30 KiB.
  public static let awsBatch = ArrayLimits(
    name: "AWS Batch", takesArraysOfOne: false, mostTasks: 10_000, environmentByteCount: 8_192,
    requestByteCount: 30 * 1_024)

  /// Slurm as it comes: `MaxArraySize` 1001.
  public static let slurm = slurm(maxArraySize: 1_001)

  /// Slurm with another `MaxArraySize`: ids are below it.
  ///
  /// - Parameter maxArraySize: What `scontrol show config` says, from 1.
  public static func slurm(maxArraySize: Int) -> ArrayLimits {
    // Linux ends a variable at 128 KiB.
    ArrayLimits(name: "Slurm", mostTasks: maxArraySize, environmentByteCount: 100_000)
  }

  /// OpenPBS as it comes: `max_array_size` 10,000; a range has two ends that differ.
  public static let openPBS = ArrayLimits(
    name: "OpenPBS", takesArraysOfOne: false, mostTasks: 10_000)
  /// LSF as it comes: `MAX_JOB_ARRAY_SIZE` 1,000, ids from 1.
  public static let lsf = ArrayLimits(name: "LSF", mostTasks: 1_000, firstID: 1)
  /// Grid Engine as it comes: `max_aj_tasks` 75,000, ids from 1.
  public static let gridEngine = ArrayLimits(
    name: "Grid Engine", mostTasks: 75_000, firstID: 1)
  /// An Indexed Job of Kubernetes with a limit of failures for each index: 100,000 completions.
  public static let kubernetes = ArrayLimits(
    name: "Kubernetes", mostTasks: 100_000, environmentByteCount: 100_000)
  /// Google Cloud Batch: 10,000 tasks in a task group.
  public static let googleBatch = ArrayLimits(name: "Google Cloud Batch", mostTasks: 10_000)
  /// Cloud Run jobs: 10,000 tasks; a variable ends at 32 KiB.
  public static let cloudRun = ArrayLimits(
    name: "Cloud Run jobs", mostTasks: 10_000, environmentByteCount: 32_000)
}
