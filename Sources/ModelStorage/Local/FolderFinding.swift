/// What a look at the place of a folder with a manifest found.
enum FolderFinding<Content: FolderManifest> {
  /// Nothing.
  case absent
  /// A complete folder, with the SHA-256 of its manifest's bytes.
  case complete(Content, manifestDigest: String)
  /// Something that is not complete, by its number in the file system; with the SHA-256 of its
  /// manifest's bytes when it was what belongs here and is damaged.
  case unusable(inode: UInt64, reason: String, manifestDigest: String? = nil)
}
