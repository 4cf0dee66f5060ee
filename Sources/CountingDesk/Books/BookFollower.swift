package import CountingJournal
import CountingStore

/// What stands in a book, kept up with whoever writes in it; it writes nothing itself.
package final class BookFollower {
  private let book: CountBook
  package private(set) var state: CountState

  package init(_ path: String) throws {
    book = try CountBook.open(path, for: .read)
    state = try book.read { content in try BookReading.state(content) }
  }

  /// Folds what was entered since; answers whether there was anything.
  package func refresh() throws -> Bool {
    var followed: CountState? = state
    let known = state.tree.size
    try book.lines(from: known) { seq, line, leaf in try BookReading.fold(seq, line, leaf, into: &followed) }
    guard let followed, followed.tree.size > known else { return false }
    state = followed
    return true
  }
}
