import Foundation

/// Where a task finds its list: a file, or an object in S3, which is fetched first.
enum ListSource {
  /// The beginning of an address of S3.
  private static let s3Scheme = "s3://"

  /// The list as a file of this machine.
  ///
  /// - Parameters:
  ///   - place: A path, or `s3://BUCKET/KEY`.
  ///   - scratch: Where an object of S3 is put.
  /// - Returns: The absolute path.
  /// - Throws: ``CommandError``.
  static func localPath(of place: String, scratch: ScratchFolder) async throws -> String {
    guard place.hasPrefix(s3Scheme) else {
      return place.hasPrefix("/") ? place : "\(FileManager.default.currentDirectoryPath)/\(place)"
    }
    let path = scratch.path(for: "hyperparam_list.yml")
    do {
      _ = try await ExternalTool.aws.run(["s3", "cp", place, path, "--only-show-errors"])
    } catch let error as CommandError {
      throw CommandError("\(place): cannot be fetched; \(error)")
    } catch {
      throw CommandError(
        "\(place): cannot be fetched; \(error); see that the task's role may read the object.")
    }
    return path
  }
}
