import CountingJournal
import CountingRules
import CountingTerminal

/// What `lekka` alone shows: the day in its order, and with LEKKA_BOOK what each ward waits for.
enum DayScreen {
  /// A stage of the day, and the commands that do it.
  static let stages: [(title: String, commands: [String])] = [
    ("Before the day", ["check", "plan", "staff draw", "open"]),
    ("At the terminal", ["enter", "desk", "board"]),
    ("Postal papers", ["postal receive", "postal scrutinise", "postal count"]),
    ("Boxes", ["box give", "box verify", "box count", "drum mix"]),
    ("Rounds", ["round issue", "sheet enter", "doubtful decide", "round announce"]),
    ("Totals", ["totals announce", "recount request", "lot commit"]),
    ("The result", ["result declare", "certificate acknowledge", "packet seal"]),
    ("On paper", ["forms", "results"]),
    ("At any time", ["next", "status", "explain", "diary", "rules", "strike"]),
    ("Afterwards", ["journal verify", "backup"]),
  ]

  static let text: String = {
    let lines = stages.map { stage in
      let title = stage.title + String(repeating: " ", count: 17 - stage.title.count)
      return "  \(title)\(stage.commands.joined(separator: " · "))\n"
    }
    return """
      The counting day, in its order. Each is a command:  lekka check …

      \(lines.joined())
      A first look:      lekka demo --out out
      One command:       lekka box count --help
      Everything:        lekka help
      What was meant:    lekka rules CODE

      """
  }()

  static func waiting(_ state: CountState, at now: Instant, on outlet: Outlet) -> String {
    var table = TextTable(["Ward", "Name", "Now", "By"])
    for fold in state.wards {
      let next = state.nextStep(of: fold.count, at: now)
      let who = next.who.map(\.rawValue).joined(separator: ", ")
      table.add(["\(fold.count.ward.number)", fold.count.ward.name, next.act?.rawValue ?? "–", who])
    }
    return "\n\(state.election.name)\(state.rehearsal ? " · REHEARSAL" : "")\n" + table.text(right: [0], on: outlet)
  }
}
