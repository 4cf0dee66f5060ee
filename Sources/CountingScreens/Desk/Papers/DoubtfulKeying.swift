import CountingJournal
package import CountingRules

/// How doubtful papers are keyed, one after another: a number for a candidate, 0 NOTA, a letter for a ground, x held.
///
/// A paper is one key and Enter. `5*3` settles the next five alike, `3-7 c` papers 3 to 7, `4m` accepts a paper for
/// candidate 4 because an officer's mistake caused its defect, `4i` because the intention clearly appears (D-4).
package struct DoubtfulKeying: Sendable {
  package let round: Int
  package let table: Int
  /// Papers that can be decided: those put up, or every paper of the issue where the sheet is filled afterwards.
  package let papers: Int
  package let candidates: Int
  package let grounds: GroundKeys
  package let decided: Set<Int>

  package init(round: Int, table: Int, papers: Int, candidates: Int, grounds: [Ground], decided: Set<Int>) {
    (self.round, self.table, self.papers, self.candidates) = (round, table, papers, candidates)
    (self.grounds, self.decided) = (GroundKeys(grounds), decided)
  }

  /// The lowest number not decided; nil when every paper is.
  package var next: Int? { (1...max(papers, 1)).first { !decided.contains($0) && $0 <= papers } }

  package enum Keyed: Hashable, Sendable {
    case decision(papers: ClosedRange<Int>, Answer)
    /// The agent's objection to the paper before it is decided.
    case objection
    /// The last decision is to be struck.
    case strike
    case unreadable(Why)

    package enum Why: String, Sendable { case candidate, ground, papers, key }
  }

  package enum Answer: Hashable, Sendable {
    case valid(candidate: Int, Ground.Circumstance?)
    case nota(Ground.Circumstance?)
    case rejected(Ground)
    case held
  }

  /// What a typed line means.
  package func read(_ line: String) -> Keyed {
    let text = trimmed(line).lowercased()
    switch text {
    case "o": return .objection
    case "z": return .strike
    default: break
    }
    guard let (papers, rest) = papers(in: text) else { return .unreadable(.papers) }
    switch answer(rest) {
    case .success(let answer): return .decision(papers: papers, answer)
    case .failure(let why): return .unreadable(why.why)
    }
  }

  private struct Unreadable: Error { let why: Keyed.Why }

  /// The papers a line speaks of, and what it says of them.
  private func papers(in text: String) -> (ClosedRange<Int>, String)? {
    if let star = text.firstIndex(of: "*") {
      guard let many = wholeNumber(trimmed(String(text[..<star]))), many > 0, let next, next + many - 1 <= papers else {
        return nil
      }
      return (next...next + many - 1, trimmed(String(text[text.index(after: star)...])))
    }
    if let dash = text.firstIndex(of: "-") {
      let end = text[text.index(after: dash)...].prefix { $0.wholeNumberValue != nil }
      guard let from = wholeNumber(trimmed(String(text[..<dash]))), let to = wholeNumber(String(end)), from >= 1,
        from <= to, to <= papers
      else { return nil }
      return (from...to, trimmed(String(text[end.endIndex...])))
    }
    return next.map { ($0...$0, text) }
  }

  private func answer(_ text: String) -> Result<Answer, Unreadable> {
    if text == "x" { return .success(.held) }
    if text.first?.wholeNumberValue != nil {
      let circumstance = text.last.flatMap { Self.circumstances[$0] }
      guard let number = wholeNumber(trimmed(String(text.dropLast(circumstance == nil ? 0 : 1)))),
        (0...candidates).contains(number)
      else { return .failure(Unreadable(why: .candidate)) }
      return .success(number == 0 ? .nota(circumstance) : .valid(candidate: number, circumstance))
    }
    guard text.count == 1, let key = text.first, key.isLetter else { return .failure(Unreadable(why: .key)) }
    guard let ground = grounds.ground(key) else { return .failure(Unreadable(why: .ground)) }
    return .success(.rejected(ground))
  }

  private static let circumstances: [Character: Ground.Circumstance] = ["m": .officerMistake, "i": .clearIntention]

  // The acts

  /// `doubtful.decide` for what was keyed.
  func act(
    _ papers: ClosedRange<Int>, _ answer: Answer, order: String?, objection: String?, ward: Int, by officer: String
  ) -> JSON.Members {
    var decision = JSON.Members(
      papers.count == 1
        ? [("paper", .int(papers.lowerBound))] : [("papers", .string("\(papers.lowerBound)-\(papers.upperBound)"))])
    switch answer {
    case .valid(let candidate, let circumstance):
      decision["outcome"] = "valid"
      decision["candidate"] = .int(candidate)
      decision["circumstance"] = circumstance.map { .string($0.rawValue) }
    case .nota(let circumstance):
      decision["outcome"] = "nota"
      decision["circumstance"] = circumstance.map { .string($0.rawValue) }
    case .rejected(let ground):
      decision["outcome"] = "rejected"
      decision["ground"] = .string(ground.code)
    case .held:
      decision["outcome"] = "held"
      decision["order"] = order.map(JSON.string)
    }
    decision["objection"] = objection.map(JSON.string)
    return .init([
      ("do", .string(DoubtfulDecide.name)), ("by", .string(officer)), ("ward", .int(ward)), ("round", .int(round)),
      ("table", .int(table)), ("decisions", .array([.object(decision)])),
    ])
  }
}
