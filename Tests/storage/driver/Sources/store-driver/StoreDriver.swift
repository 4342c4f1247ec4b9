import ModelStorage

/// Does to a store what the lines on standard input say, and answers each with a line.
///
/// A process that is started once and told what to do when, so that a proof can measure one
/// operation, and begin many at the same moment. Words are separated by spaces:
///
///     create PATH | open PATH          the store of all that follows
///     begin INDEX                      an attempt; those below are of the last one begun
///     put NAME SIZE TEXT               a file of the text again and again, as a trainer writes it: "path(for:)"
///     write NAME SIZE TEXT             the same by "write(_:to:)"
///     add FOLDER                       the files of a folder
///     publish                          "published ID" or "alreadyComplete ID"
///     discard
///     load INDEX | verify INDEX        "ID", of the attempt whose model stands; verify reads its files
///     isComplete INDEX
///     status COUNT                     how many are complete, running, failed, missing
///
/// An answer is `ok` and what is above, or `error` with code, errno and text.
@main
enum StoreDriver {
  static func main() async {
    var session = Session()
    while let line = readLine() {
      do {
        let words = line.split(separator: " ").map(String.init)
        answer("ok \(try await session.perform(words))")
      } catch let error as StoreError {
        answer("error \(error.code) \(error.errorNumber ?? 0) \(error)")
      } catch {
        answer("error other 0 \(error)")
      }
    }
  }
}
