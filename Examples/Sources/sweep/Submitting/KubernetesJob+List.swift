extension KubernetesJob {
  /// Jobs as one object, as `kubectl apply -f -` takes it too.
  struct List: Encodable {
    var apiVersion = "v1"
    var kind = "List"
    let items: [KubernetesJob]
  }
}
