package import CountingDesk
import CountingJournal

/// The book as a page's requests reach it.
package final class PageDesk {
  private let recorder: BookRecorder
  private let surroundings: Surroundings
  let drafts: DraftShelf

  package init(_ book: String, _ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    drafts = DraftShelf(book: book)
    recorder = try BookRecorder(book, surroundings)
  }

  /// What stands, with what others entered since.
  package func standing() throws -> Standing {
    _ = try recorder.refresh()
    guard let state = recorder.standing else { throw DamagedEntry(seq: 0, message: "it has no opening entry") }
    return Standing(state, now: surroundings.now())
  }

  /// Nil when the page is to be left.
  ///
  /// - Parameter said: a failure of the machinery, in words.
  func answer(_ request: PageRequest, said: (any Error) -> String) -> PageAnswer? {
    do {
      switch request {
      case .leave: return nil
      case .recall(let officer, let paper): return .recalled(drafts.draft(officer: officer, paper: paper))
      case .reload: return .standing(try standing())
      case .submit(let acts):
        let verdicts = try recorder.submit(acts.map { JSON.object($0).canonical }, stopping: true)
        return .verdicts(verdicts, try standing())
      }
    } catch {
      return .failed(said(error))
    }
  }
}
