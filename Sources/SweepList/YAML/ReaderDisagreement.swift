struct ReaderDisagreement {
  let message: String
  init?(plain text: String, isName: Bool) { return nil }
}
