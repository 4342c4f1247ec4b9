extension LocalModelStore {
  /// The complete models, best first, as `MetricOrder` places them.
  ///
  /// Values come from the names of the markers; manifests are opened only of the models that are
  /// returned, and of those whose markers do not tell the metric though the manifest may.
  public func models(
    by metric: String, order: MetricOrder, limit: Int?
  ) async throws -> [StoredModel] {
    try await BlockingWork.run {
      try ranked(by: metric, order: order, limit: limit)
    }
  }

  private struct Row {
    let index: Int
    var value: Double?
    var model: StoredModel?
  }

  private func ranked(
    by metric: String, order: MetricOrder, limit: Int?
  ) throws -> [StoredModel] {
    let markers = Dictionary(grouping: try completeMarkers(), by: \.index)
    var rows = try markers.compactMap { try row(of: $0.key, markers: $0.value, metric: metric) }
    guard rows.contains(where: { $0.value != nil }) else {
      var available = Set(markers.values.joined().flatMap(\.metrics.keys))
      available.formUnion(rows.compactMap(\.model).flatMap(\.manifest.metrics.keys))
      throw StoreError.noMetric(metric, available: available, modelCount: rows.count)
    }
    func places(_ first: Row, before second: Row) -> Bool {
      order.places((first.value, first.index), before: (second.value, second.index))
    }
    rows.sort(by: places)
    var models: [StoredModel] = []
    var position = 0
    while position < rows.count, models.count < limit ?? Int.max {
      if let model = rows[position].model {
        models.append(model)
      } else if let model = try loadIfComplete(rows[position].index) {
        let value = model.manifest.metrics[metric]
        guard value?.bitPattern == rows[position].value?.bitPattern else {
          // The manifest is the truth; a marker that differs only loses its place.
          let row = Row(index: model.index, value: value, model: model)
          position += 1
          let place = rows[position...].partitioningIndex { places(row, before: $0) }
          rows.insert(row, at: place)
          continue
        }
        models.append(model)
      }
      position += 1
    }
    return models
  }

  /// What the markers of an index tell of a metric; `nil` when its model is not there any more.
  private func row(of index: Int, markers: [CompleteMarker], metric: String) throws -> Row? {
    if markers.count == 1, let marker = markers.first {
      let value = marker.value(of: metric)
      if value != nil || !marker.hasMore {
        return Row(index: index, value: value)
      }
    }
    guard let model = try loadIfComplete(index) else {
      return nil
    }
    return Row(index: index, value: model.manifest.metrics[metric], model: model)
  }
}
