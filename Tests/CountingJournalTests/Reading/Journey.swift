import CountingJournal
import CountingRules
import CountingTestSupport

/// Somebody who does nothing but the next step, from the opening of ward 1 to its last packet.
struct Journey {
  private(set) var hall: Hall
  private(set) var steps: [NextStep.Act] = []
  private var asked = false

  init(_ hall: Hall) { self.hall = hall }

  var count: WardCount { hall.state.wards[0].count }

  /// Takes steps until there is none, at most so many.
  mutating func walk(atMost limit: Int = 200) throws -> String {
    for _ in 0..<limit {
      let next = hall.state.nextStep(of: count, at: hall.now)
      guard let act = next.act else {
        if count.announced.totals == nil || count.declaration != nil { return next.message }
        try wait()
        continue
      }
      if act == .postalReceive, !count.postal.covers.isEmpty {
        hall.clock = "08:00"
        continue
      }
      steps.append(act)
      try hall.does(line(act))
    }
    return "no end"
  }

  /// The window: the first time somebody asks for a recount, then it is waited for.
  private mutating func wait() throws {
    guard !asked, count.tie == nil else {
      hall.clock = "12:45"
      return
    }
    (asked, hall.clock) = (true, "08:05")
    try hall.does(#"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"close"}"#)
  }
}
