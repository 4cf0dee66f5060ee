package import CountingDesk
import CountingJournal

/// The book as a page's requests reach it.
package final class PageDesk {
  private let source: Source
  private let book: String
  private let papers: Papers?
  private let surroundings: Surroundings
  let drafts: DraftShelf

  private enum Source {
    case writing(BookRecorder)
    case reading(BookFollower)
  }

  /// From what a paper is made that a page wants to show.
  package struct Papers: Sendable {
    let templates: TemplateFolder
    let languages: [String]

    package init(_ templates: TemplateFolder, languages: [String]) {
      (self.templates, self.languages) = (templates, languages)
    }
  }

  package init(_ book: String, _ surroundings: Surroundings, papers: Papers? = nil) throws {
    (self.book, self.surroundings, self.papers) = (book, surroundings, papers)
    drafts = DraftShelf(book: book)
    source = .writing(try BookRecorder(book, surroundings))
  }

  /// For a page that only looks: a book that nobody may write will do.
  package init(reading book: String, _ surroundings: Surroundings) throws {
    (self.book, self.surroundings, papers) = (book, surroundings, nil)
    drafts = DraftShelf(book: book)
    source = .reading(try BookFollower(book))
  }

  /// What stands, with what others entered since.
  package func standing() throws -> Standing {
    switch source {
    case .writing(let recorder):
      _ = try recorder.refresh()
      guard let state = recorder.standing else { throw DamagedEntry(seq: 0, message: "it has no opening entry") }
      return Standing(state, now: surroundings.now(), uptime: surroundings.uptime())
    case .reading(let follower):
      _ = try follower.refresh()
      return Standing(follower.state, now: surroundings.now(), uptime: surroundings.uptime())
    }
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
        guard case .writing(let recorder) = source else { return .standing(try standing()) }
        let verdicts = try recorder.submit(acts.map { JSON.object($0).canonical }, stopping: true)
        return .verdicts(verdicts, try standing())
      case .preview(let name, let act): return try preview(name, act)
      }
    } catch {
      return .failed(said(error))
    }
  }

  private func preview(_ name: String, _ act: JSON.Members) throws -> PageAnswer {
    guard let papers else { return .paper(nil) }
    let answer = try PaperPreview.paper(
      name, once: act, in: book, templates: papers.templates, languages: papers.languages, surroundings)
    switch answer {
    case .paper(let paper)?: return .paper(paper)
    case .refused(let refusal)?: return .refused(refusal)
    case nil: return .paper(nil)
    }
  }
}
