import SweepList

/// An Indexed Job of Kubernetes, as `kubectl apply -f -` takes it; the names are those of its API.
struct KubernetesJob: Encodable {
  var apiVersion = "batch/v1"
  var kind = "Job"
  let metadata: Metadata
  let spec: Spec

  /// What a job runs in.
  struct Setting: Sendable {
    /// The container's image.
    let image: String
    /// The claim of the volume that holds the models; `nil` where the image's own file system does.
    var claim: String?
    /// Where the volume is mounted.
    let mountPath: String
    var namespace: String?
    /// The most pods that run at once; `nil` for all.
    var parallelism: Int?
    /// How often an index is tried in all.
    let attempts: Int
    /// What a container gets, such as `cpu`, `memory`, `nvidia.com/gpu`.
    let resources: [String: String]
  }

  struct Metadata: Encodable {
    let name: String
    let namespace: String?
    let annotations: [String: String]
  }

  struct Spec: Encodable {
    let completions: Int
    let parallelism: Int
    var completionMode = "Indexed"
    let backoffLimitPerIndex: Int
    let podFailurePolicy: FailurePolicy
    let template: Template
  }

  struct FailurePolicy: Encodable {
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let action: String
    let onPodConditions: [Condition]
  }

  struct Condition: Encodable {
    let type: String
    let status: String
  }

  struct Template: Encodable {
    let spec: PodSpec
  }

  struct PodSpec: Encodable {
    var restartPolicy = "Never"
    let activeDeadlineSeconds: Int?
    let containers: [Container]
    let volumes: [Volume]?
  }

  struct Container: Encodable {
    var name = "trainer"
    let image: String
    let command: [String]
    let env: [Variable]
    let resources: Resources?
    let volumeMounts: [Mount]?
  }

  struct Variable: Encodable {
    let name: String
    let value: String
  }

  struct Resources: Encodable {
    let limits: [String: String]
  }

  struct Mount: Encodable {
    let name: String
    let mountPath: String
  }

  struct Volume: Encodable {
    let name: String
    let persistentVolumeClaim: Claim
  }

  struct Claim: Encodable {
    let claimName: String
  }
}

extension KubernetesJob {
  /// The manifest of a job.
  ///
  /// Each index has its own count of failures, and a pod that goes down with its host counts for none.
  init(_ draft: JobDraft, in setting: Setting, listDigest: String) {
    let volume = "storage"
    metadata = Metadata(
      name: draft.name, namespace: setting.namespace,
      annotations: [
        "sweep/list-sha256": listDigest, "sweep/indices": draft.job.indices.description,
      ].filter { $0.value.utf8.count <= Self.longestAnnotation })
    spec = Spec(
      completions: draft.job.size,
      parallelism: min(setting.parallelism ?? draft.job.size, draft.job.size),
      backoffLimitPerIndex: setting.attempts - 1,
      podFailurePolicy: FailurePolicy(rules: [
        Rule(
          action: "Ignore", onPodConditions: [Condition(type: "DisruptionTarget", status: "True")])
      ]),
      template: Template(
        spec: PodSpec(
          activeDeadlineSeconds: draft.minutes.map { $0 * 60 },
          containers: [
            Container(
              image: setting.image, command: draft.command,
              env: draft.environment.map { Variable(name: $0.name, value: $0.value) },
              resources: setting.resources.isEmpty ? nil : Resources(limits: setting.resources),
              volumeMounts: setting.claim == nil
                ? nil : [Mount(name: volume, mountPath: setting.mountPath)])
          ],
          volumes: setting.claim.map {
            [Volume(name: volume, persistentVolumeClaim: Claim(claimName: $0))]
          })))
  }

  /// The most bytes of an annotation here; all of a resource's may have 256 KiB.
  private static let longestAnnotation = 32_768
}
