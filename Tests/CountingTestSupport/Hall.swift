package import CountingJournal
package import CountingRules

/// A counting hall in memory: acts are judged and recorded as the desk does it, without a disk or a clock.
package struct Hall: Sendable {
  package private(set) var state: CountState
  /// The lines of the journal, as a book would hold them.
  package private(set) var lines: [[UInt8]]
  /// What o'clock it is, `12:15` or `12:15:00.001` on the day of the count; nil: the time of the last entry.
  package var clock: String?
  package var terminal: String?
  package var uptime: Uptime?
  /// The secret of every lot, fresh and kept.
  package var secret: [UInt8]? = Array(0..<32)
  package internal(set) var stage = Stage.opened
  package let story: Story

  package init(_ election: Election = .small(), _ story: Story = .plain, rehearsal: Bool = true) throws {
    guard let closing = WrittenTime(election.postalCloses), let midnight = WrittenTime(Self.written("00:00")) else {
      throw DamagedEntry(seq: 0, message: "no time")
    }
    let opening = Opening(
      election: election, rehearsal: rehearsal, at: midnight.instant, closing: closing, digests: [])
    let line = try opening.line()
    (state, lines, self.story) = (CountState(opening, line: line), [line], story)
  }

  /// The hall when ward 1 has come to a stage.
  package static func at(_ stage: Stage, _ settings: Settings = .small, _ story: Story = .plain) throws -> Hall {
    var hall = try Hall(.small(settings), story)
    try hall.comes(to: stage)
    return hall
  }

  // Acts

  /// Judges an act and records it when it is accepted. By the RO in ward 1, unless it says otherwise; its times may
  /// be short, `"at":"12:15"`.
  @discardableResult
  package mutating func enter(_ act: String) -> JSON { enter(exactly: completed(act)) }

  /// The same for a line as it is, bytes and all.
  @discardableResult
  package mutating func enter(exactly line: [UInt8]) -> JSON {
    let verdict = state.judge(line: line, submission)
    if case .accepted(let entry, let line) = verdict {
      state.record(entry, line: line)
      lines.append(line)
    }
    return verdict.answer(line: 1)
  }

  /// Judges an act and changes nothing.
  package func tries(_ act: String) -> JSON { state.judge(line: completed(act), submission).answer(line: 1) }

  /// Acts that must be accepted; answers the last one's answer.
  @discardableResult
  package mutating func does(_ acts: [String]) throws -> JSON {
    var last = JSON.null
    for act in acts {
      last = enter(act)
      guard last["accepted"] == true else { throw Refused(act: act, answer: last) }
    }
    return last
  }

  @discardableResult
  package mutating func does(_ acts: String...) throws -> JSON { try does(acts) }

  /// An act of the story that was refused: the test is wrong, or the rule.
  package struct Refused: Error, CustomStringConvertible {
    let act: String
    let answer: JSON

    package var description: String { "refused: \(act) → \(answer)" }
  }

  // Time

  /// `12:15` as the book reads it; a whole time is left as it is.
  package static func written(_ clock: String) -> String {
    clock.utf8.count > 12
      ? clock : "2021-03-14T\(clock)\(clock.utf8.count == 5 ? ":00" : "")+05:30"
  }

  /// In a rehearsal it is never earlier than the last entry.
  package var now: Instant {
    let time = clock.flatMap { WrittenTime(Self.written($0))?.instant } ?? state.last
    return state.rehearsal ? max(time, state.last) : time
  }

  private var submission: Submission {
    Submission(now: now, terminal: terminal, uptime: uptime, secret: { [secret] _ in secret })
  }

  private func completed(_ act: String) -> [UInt8] {
    guard var members = try? JSONReader.read(act).object, let name = members["do"]?.string else {
      return Array(act.utf8)
    }
    if members["by"] == nil { members["by"] = "ro" }
    if members["ward"] == nil, !ActCatalogue.bookActs.contains(where: { $0.name == name }) { members["ward"] = 1 }
    if state.rehearsal, members["at"] == nil, clock != nil { members["at"] = .string(state.written(now)) }
    for key in ["at", "received"] {
      members[key] = members[key]?.string.map { .string(Self.written($0)) } ?? members[key]
    }
    return JSON.object(members).canonical
  }

  // What stands

  package var status: JSON { state.status(at: now, uptime: uptime) }

  package func ward(_ number: Int) -> JSON {
    state.status(at: now, uptime: uptime, ward: number)["wards"]?.array?.first ?? .null
  }

  /// What the status says of a ward at a path such as `rounds.0.sheets.1.state`.
  package func says(_ path: String, ward number: Int = 1) -> JSON { ward(number).at(path) }

  /// The codes of the ward's blockers, in order.
  package func blockers(ward number: Int = 1) -> [String] { codes("blockers", number) }

  /// The codes of the ward's findings, in order.
  package func findings(ward number: Int = 1) -> [String] { codes("findings", number) }

  private func codes(_ list: String, _ number: Int) -> [String] {
    (ward(number)[list]?.array ?? []).compactMap { $0["code"]?.string }
  }

  /// The number of the last entry.
  package var last: Int { lines.count - 1 }
}
