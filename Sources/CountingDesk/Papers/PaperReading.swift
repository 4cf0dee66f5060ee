import CountingCodes
import CountingForms
package import CountingJournal
import CountingRules
import CountingStore

/// Folds a book and keeps the moments that papers are made of.
package struct PaperReading {
  package private(set) var state: CountState?
  /// As the book was opened.
  private(set) var opened: OpenedBook?
  private let wordings: [DiaryWording]
  private let seed: [UInt8]?
  private var signer: BookSigner?
  private var narrations: [Int: [Narration]] = [:]
  private var bookedBefore: [Int: [Int: [Pile: Int]]] = [:]
  private var declared: [Int: WardMoment] = [:]
  private var amended: [Int: [WardMoment]] = [:]

  /// - Parameters:
  ///   - wordings: the languages in which acts are told, where a paper tells them.
  ///   - seed: the book's key; papers made without it bear no code.
  package init(telling wordings: [DiaryWording] = [], seed: [UInt8]? = nil) {
    (self.wordings, self.seed) = (wordings, seed)
  }

  package mutating func take(_ seq: Int, _ line: [UInt8]) throws {
    guard seq > 0 else {
      let opening = try Opening(line: line)
      let state = CountState(opening, line: line)
      signer = try seed.map { try BookSigner($0, election: opening.election, path: opening.election.id) }
      opened = OpenedBook(opening, root: state.tree.root, code: code(of: state))
      self.state = state
      return
    }
    let entry = try JournalEntry(line: line, seq: seq)
    keepBooked(before: entry)
    state?.record(entry, line: line)
    guard let number = entry.ward, let state else { return }
    narrations[number, default: []].append(Narration(entry, line: line, after: state, wordings))
    guard case .ward(let act, _) = entry.act, act is ResultDeclare || act is ResultAmend,
      let moment = moment(of: number, code: code(of: state))
    else { return }
    if act is ResultDeclare { declared[number] = moment } else { amended[number, default: []].append(moment) }
  }

  /// A closed recount changes what is booked; its record shows both.
  private mutating func keepBooked(before entry: JournalEntry) {
    guard case .ward(let act, let number) = entry.act, act is RecountClose,
      let recount = entry.members["recount"]?.int, let count = state?.ward(number)?.count
    else { return }
    let piles = Pile.all(candidates: count.candidates, postal: count.postal.count != nil)
    bookedBefore[number, default: [:]][recount] = Dictionary(
      uniqueKeysWithValues: piles.map { ($0, count.figure(of: $0)) })
  }

  private func moment(of number: Int, code: FormCode?) -> WardMoment? {
    guard let state, let fold = state.ward(number) else { return nil }
    return WardMoment(state, fold, narrations[number] ?? [], bookedBefore[number] ?? [:], code)
  }

  /// The signed checkpoint for a camera. An election's id may be longer than any code holds: size and root are on the
  /// paper in letters too.
  private func code(of state: CountState) -> FormCode? {
    guard let note = try? signer?.note(state) else { return nil }
    return try? QRCode.of(note)
  }

  package func wards() -> [WardOnPaper] {
    let code = state.flatMap(code)
    return (state?.wards ?? []).compactMap { fold in
      let number = fold.count.ward.number
      return moment(of: number, code: code).map {
        WardOnPaper(now: $0, declared: declared[number], amended: amended[number] ?? [])
      }
    }
  }
}

extension PaperReading {
  /// The papers of the whole election.
  package var electionOnPaper: ElectionOnPaper? {
    guard let state, let opened else { return nil }
    return ElectionOnPaper(state, opened, code(of: state))
  }

  /// Reads a book for its papers, now or as it stood at a size.
  package static func read(
    _ path: String, at size: Int? = nil, telling wordings: [DiaryWording] = [], _ onlooker: Onlooker = .none
  ) throws -> PaperReading {
    try CountBook.open(path, for: .read, onlooker).read { content in
      var reading = PaperReading(telling: wordings, seed: try content.seed())
      try BookReading.eachLine(content, upTo: size, onlooker) { seq, line, _ in try reading.take(seq, line) }
      return reading
    }
  }
}
