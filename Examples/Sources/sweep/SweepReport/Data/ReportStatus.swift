import ModelStorage

/// What is complete, failed, running, queued and missing, as the page holds it.
struct ReportStatus: Encodable, Equatable {
  /// The indices in one state.
  struct Group: Encodable, Equatable {
    /// The state's name.
    let name: String
    /// Which indices.
    let group: IndexGroup
  }

  /// The states, each index in one of them.
  let groups: [Group]
  /// What else there is to say, such as a scheduler that could not be asked.
  let note: String?

  /// The states of a list's indices.
  init(_ status: MergedStatus, note: String?) {
    var groups = [
      Group(name: "complete", group: IndexGroup(status.store.complete)),
      Group(name: "failed", group: IndexGroup(status.failed.map(\.index))),
      Group(name: "running", group: IndexGroup(status.running)),
    ]
    if status.view != nil { groups.append(Group(name: "queued", group: IndexGroup(status.queued))) }
    groups.append(Group(name: "missing", group: IndexGroup(status.missing)))
    self.groups = groups
    self.note = note
  }
}
