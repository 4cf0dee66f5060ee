import CountingJournal
import Foundation

/// Drafts beside the book, in `BOOK.drafts`: readable by their owner alone, one file for an officer and a piece of paper.
package struct DraftShelf: Sendable {
  private let folder: String

  package init(book: String) { folder = book + ".drafts" }

  /// The officer's draft of that paper. A file that cannot be read as one is as good as none.
  package func draft(officer: String, paper: String) -> Draft? {
    let name = Draft.name(officer: officer, paper: paper)
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
      let content = try? JSONReader.read([UInt8](data)).object
    else { return nil }
    return Draft(officer: officer, paper: paper, content: content)
  }

  /// The file is whole or the one before: a kill in the middle loses one key.
  func keep(_ draft: Draft) {
    let files = FileManager.default
    if !files.fileExists(atPath: folder) {
      try? files.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }
    let (place, fresh) = ("\(folder)/\(draft.name)", "\(folder)/.\(draft.name).\(getpid())")
    let data = Data(JSON.object(draft.content).canonical)
    guard files.createFile(atPath: fresh, contents: data, attributes: [.posixPermissions: 0o600]) else { return }
    if rename(fresh, place) != 0 { unlink(fresh) }
  }

  func remove(_ draft: Draft) {
    unlink("\(folder)/\(draft.name)")
    // Only an empty folder goes.
    rmdir(folder)
  }
}
