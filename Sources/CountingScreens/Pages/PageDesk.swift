package import CountingDesk
import CountingJournal

/// The book as a page's requests reach it.
package final class PageDesk {
  private let recorder: BookRecorder
  private let surroundings: Surroundings

  package init(_ book: String, _ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    recorder = try BookRecorder(book, surroundings)
  }

  package func standing() throws -> Standing { Standing(try recorder.reload(), now: surroundings.now()) }

  /// Nil when the page is to be left.
  ///
  /// - Parameter said: a failure of the machinery, in words.
  func answer(_ request: PageRequest, said: (any Error) -> String) -> PageAnswer? {
    do {
      switch request {
      case .leave: return nil
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
