package import CountingRules

/// What stands in a count book: the fold of its journal, and nothing else.
package struct CountState: Sendable {
  package let election: Election
  package let rehearsal: Bool
  package let closing: Instant
  /// Minutes east of Greenwich in which the book writes its times.
  package let offset: Int
  package internal(set) var officers: OfficerRegister
  package internal(set) var codes = CodeRegister()
  package private(set) var wards: [WardFold]
  private let places: [Int: Int]
  package private(set) var tree = MerkleTree()
  /// When the book was opened.
  package let opened: Instant
  /// The time of the last entry.
  package private(set) var last: Instant
  private var lastUptime: Uptime?
  private(set) var ids: [String: KnownAct] = [:]

  struct KnownAct: Sendable {
    let body: String
    let seq: Int
    let answer: JSON.Members
  }

  package init(_ opening: Opening, line: [UInt8]) {
    election = opening.election
    rehearsal = opening.rehearsal
    closing = opening.closing.instant
    offset = opening.closing.offset
    officers = OfficerRegister(election.officers)
    let settings = election.settings
    wards = election.wards.map { WardFold($0, settings: settings) }
    places = Dictionary(election.wards.enumerated().map { ($0.element.number, $0.offset) }) { first, _ in first }
    (opened, last) = (opening.at, opening.at)
    tree.append(line)
  }

  package func ward(_ number: Int) -> WardFold? { places[number].map { wards[$0] } }

  package func written(_ time: Instant) -> String { WrittenTime(instant: time, offset: offset).text }

  mutating func changeWards(_ body: (inout WardFold) -> Void) { for place in wards.indices { body(&wards[place]) } }
}

extension CountState {
  /// Recording is total and cannot refuse: the only place where an entry changes what stands.
  ///
  /// - Parameter leaf: of the line that holds the entry.
  package mutating func record(_ entry: JournalEntry, leaf: Digest256) {
    noteClock(entry)
    let recorded = entry.recorded
    switch entry.act {
    case .book(let act): act.record(in: &self, recorded)
    case .ward(let act, let number):
      guard let place = places[number] else { break }
      wards[place].record(act, recorded)
      if let scan = act as? PostalScan { turnDuplicates(scan, in: number, recorded) }
    case .strike(let strike, let number):
      guard let place = places[number] else { break }
      for seq in strike.entries {
        codes.strike(scan: seq, by: entry.seq)
        for other in wards.indices where other != place { wards[other].turnBack(by: seq) }
      }
      let before = self
      wards[place].record(strike, recorded, before.again)
    }
    last = entry.at
    if let id = entry.id { ids[id] = KnownAct(body: entry.body ?? "", seq: entry.seq, answer: entry.answer) }
    tree.append(leaf: leaf)
  }

  package mutating func record(_ entry: JournalEntry, line: [UInt8]) { record(entry, leaf: MerkleTree.leaf(line)) }

  /// The clocks drifted apart by more than this between two entries: somebody set one (`clock-jump`).
  private static let drift = 60_000

  private mutating func noteClock(_ entry: JournalEntry) {
    defer { lastUptime = entry.uptime }
    guard let lastUptime, let uptime = entry.uptime else { return }
    guard let passed = uptime.since(lastUptime) else {
      changeWards { $0.count.announced.totals?.restartSecondClock(after: lastUptime, boot: uptime.boot) }
      return
    }
    let written = Int(entry.at.milliseconds - last.milliseconds)
    guard abs(written - passed) > Self.drift else { return }
    changeWards { ward in
      if ward.count.announced.totals != nil, ward.count.declaration == nil { ward.clockJumped = true }
    }
  }

  /// Covers of other wards with the code just scanned are rejected too, while their declarations lie open (P-12).
  private mutating func turnDuplicates(_ scan: PostalScan, in ward: Int, _ entry: Entry) {
    guard scan.step == .outer, let serial = entry.answer["serial"]?.int else { return }
    codes.add(scan.code, .init(ward: ward, cover: scan.cover, scan: entry.seq), serial: serial)
    for other in PostalScan.duplicates(in: entry.answer) where other.ward != ward {
      if let place = places[other.ward] { wards[place].turn(other.cover, by: entry) }
    }
  }

  /// The circumstances in which an act of the past is judged again, the entries in `gone` apart.
  func again(_ entry: Entry, gone: Set<Int>) -> Circumstances? {
    guard let by = officers.known(entry.by) else { return nil }
    return Circumstances(
      election: election, closing: closing, officers: officers, codes: codes, by: by, at: entry.at, seq: entry.seq,
      uptime: entry.uptime, terminal: entry.terminal, judgement: .again(answer: entry.answer), tree: MerkleTree(),
      striking: gone)
  }
}

extension Election {
  /// An instant as this book writes it: in the offset of `postal_closes`.
  func written(_ time: Instant) -> String {
    WrittenTime(instant: time, offset: WrittenTime(postalCloses)?.offset ?? 0).text
  }
}
