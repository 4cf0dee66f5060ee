package import CountingJournal
import CountingRules

/// Folds a book and keeps the moments that papers are made of.
package struct PaperReading {
  package private(set) var state: CountState?
  /// As the book was opened.
  private(set) var opened: OpenedBook?
  private let wordings: [DiaryWording]
  private var narrations: [Int: [Narration]] = [:]
  private var bookedBefore: [Int: [Int: [Pile: Int]]] = [:]
  private var declared: [Int: WardMoment] = [:]
  private var amended: [Int: [WardMoment]] = [:]

  /// - Parameter wordings: the languages in which acts are told, where a paper tells them.
  package init(telling wordings: [DiaryWording] = []) { self.wordings = wordings }

  package mutating func take(_ seq: Int, _ line: [UInt8]) throws {
    guard seq > 0 else {
      let opening = try Opening(line: line)
      let state = CountState(opening, line: line)
      opened = OpenedBook(opening, root: state.tree.root)
      self.state = state
      return
    }
    let entry = try JournalEntry(line: line, seq: seq)
    keepBooked(before: entry)
    state?.record(entry, line: line)
    guard let number = entry.ward, let state else { return }
    narrations[number, default: []].append(Narration(entry, after: state, wordings))
    guard case .ward(let act, _) = entry.act, act is ResultDeclare || act is ResultAmend,
      let moment = moment(of: number)
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

  private func moment(of number: Int) -> WardMoment? {
    guard let state, let fold = state.ward(number) else { return nil }
    return WardMoment(state, fold, narrations[number] ?? [], bookedBefore[number] ?? [:])
  }

  package func wards() -> [WardOnPaper] {
    (state?.wards ?? []).compactMap { fold in
      let number = fold.count.ward.number
      return moment(of: number).map {
        WardOnPaper(now: $0, declared: declared[number], amended: amended[number] ?? [])
      }
    }
  }
}

extension PaperReading {
  /// The papers of the whole election.
  package var electionOnPaper: ElectionOnPaper? {
    guard let state, let opened else { return nil }
    return ElectionOnPaper(state, opened)
  }

  /// Reads a book for its papers, now or as it stood at a size.
  package static func read(_ path: String, at size: Int? = nil, telling wordings: [DiaryWording] = []) throws
    -> PaperReading
  {
    var reading = PaperReading(telling: wordings)
    try BookReading.eachLine(of: path, upTo: size) { seq, line in try reading.take(seq, line) }
    return reading
  }
}
