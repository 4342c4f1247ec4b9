import Foundation
import HyperparameterSpace
import InternalFileSystem
import SweepList
import Testing

@Suite("Reproducibility")
struct ReproducibilityTests {
  /// Lists are the same bytes for as long as the major version stays.
  ///
  /// A digest here changes only with a change of `Documentation/Reproducibility.md` or of the list's
  /// spelling, and both are new major versions.
  @Test(arguments: SweepCase.all)
  func listsKeepTheirBytes(pinned: SweepCase) throws {
    let folder = try TemporaryFolder()
    let summary = try pinned.sweep().write(to: folder.file("list.yml"))
    #expect(summary.sha256 == pinned.sha256)
  }

  /// Writes the cases for `Tests/reproducibility/compare`, which computes every paramset again.
  @Test(
    .enabled(
      if: InteropTests.folder != nil, "set SWEEP_INTEROP_DIRECTORY to write the cases"),
    arguments: SweepCase.all)
  func casesForTheReimplementation(pinned: SweepCase) throws {
    let folder = try #require(InteropTests.folder) + "/reproducibility"
    try FileSystem.makeDirectories(folder)
    try pinned.sweep().write(to: "\(folder)/\(pinned.name).yml")
    try Data(pinned.description().json.utf8)
      .write(to: URL(fileURLWithPath: "\(folder)/\(pinned.name).json"))
  }
}
