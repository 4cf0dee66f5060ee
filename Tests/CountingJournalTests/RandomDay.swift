import CountingJournal
import CountingRules
import CountingTestSupport

/// Days like no other: acts drawn at random, most of them refused, from a seed that gives the same day again.
struct RandomDay {
  private var dice: Dice
  private(set) var hall: Hall
  private(set) var accepted = 0

  /// Marsaglia's xorshift64.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// From the drum, box 11/2 set aside, or from the totals, to wherever it comes.
  init(seed: Int) throws {
    dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let practices: [Settings] = [.small, .clear, .atEnd, .once, .small(.clear, .atEnd, entries: 1, overlapping: true)]
    let settings = practices[seed % practices.count]
    guard seed.isMultiple(of: 2) else {
      hall = try Hall.at(.totals, settings, .held)
      return
    }
    hall = try Hall.at(.verified, settings)
    try hall.does(
      LotStory.counting(false), #"{"do":"box.count","station":"11","box":"11/1","bundles":4,"leftover":4}"#,
      #"{"do":"box.count","station":"12","box":"12/1","bundles":6,"leftover":0}"#, #"{"do":"drum.mix"}"#)
  }

  /// One act more; true when it was accepted.
  mutating func goOn() -> Bool {
    let act = next()
    var answer = hall.enter(act)
    if let resting = answer["resting"]?.array?.compactMap(\.int), let entry = entries(of: act) {
      answer = hall.enter(strike(entry + resting))
    }
    guard answer["accepted"] == true else { return false }
    accepted += 1
    return true
  }

  private func entries(of act: String) -> [Int]? {
    (try? JSONReader.read(act))?["entries"]?.array?.compactMap(\.int)
  }

  private func strike(_ entries: [Int]) -> String {
    #"{"do":"strike","entries":\#(entries),"reason":"W","confirmedBy":"sup"}"#
  }

  private mutating func any(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  private mutating func next() -> String {
    let rounds = hall.says("rounds").array ?? []
    let round = any(1...max(rounds.count, 1))
    let table = any(1...2)
    switch any(0...19) {
    case 0: return #"{"do":"round.issue"}"#
    case 1: return #"{"do":"round.issue","issues":[{"table":\#(table),"papers":\#(any(1...20))}]}"#
    case 2: return issue("return", round, table, #""papers":\#(any(1...20))"#)
    case 3: return issue("amend", round, table, #""papers":\#(any(15...21)),"confirmedBy":"sup""#)
    case 4: return issue("move", round, table, #""to":\#(3 - table)"#)
    case 5 where any(0...4) == 0:
      return #"{"do":"drum.amend","change":\#(any(0...1) * 2 - 1),"reason":"R","confirmedBy":"sup"}"#
    case 6: return #"{"do":"sheet.blank","round":\#(round),"table":\#(table),"reason":"Wet"}"#
    case 7 where any(0...1) == 0: return strike([any(1...hall.last)])
    case 8: return decision(round, table)
    case 9: return late()
    case 10:
      return #"{"do":"held.release","source":"sheet","round":\#(round),"table":\#(table),"order":"O","votes":[0,1,0],"#
        + #""nota":\#(any(0...1)),"rejected":0}"#
    case 11, 12:
      let open = rounds.first { $0.at("announced") == false }?.at("round").int ?? 1
      return #"{"do":"round.announce","round":\#(open)}"#
    case 13: return #"{"do":"totals.announce"}"#
    case 14, 15: return recount()
    default: return sheet(rounds)
    }
  }

  private func issue(_ act: String, _ round: Int, _ table: Int, _ rest: String) -> String {
    #"{"do":"issue.\#(act)","round":\#(round),"table":\#(table),\#(rest),"reason":"R"}"#
  }

  private mutating func decision(_ round: Int, _ table: Int) -> String {
    let outcomes = [
      #""outcome":"valid","candidate":2"#, #""outcome":"nota""#, #""outcome":"rejected","ground":"spurious""#,
      #""outcome":"held","order":"O""#,
    ]
    return #"{"do":"doubtful.decide","round":\#(round),"table":\#(table),"decisions":[{"paper":\#(any(1...3)),"#
      + outcomes[any(0...3)] + "}]}"
  }

  /// The box that was set aside turns up.
  private mutating func late() -> String {
    let box = #""station":"11","box":"11/2""#
    return [
      LotStory.counting(true), #"{"do":"box.give",\#(box),"table":1}"#,
      #"{"do":"box.verify",\#(box),"sealIntact":true,"paperSeal":"PS 112"}"#,
      #"{"do":"box.count",\#(box),"bundles":3,"leftover":1}"#,
    ][any(0...3)]
  }

  private mutating func recount() -> String {
    let recounts = hall.says("recounts").array ?? []
    if recounts.last?.at("closed") == false {
      let piles = ["candidate-1", "nota"]
      guard any(0...2) > 0 else { return #"{"do":"recount.close","recount":\#(recounts.count)}"# }
      return
        #"{"do":"recount.pile","recount":\#(recounts.count),"pile":"\#(piles[any(0...1)])","found":\#(any(20...40)),"#
        + #""moved":[{"to":"candidate-2","papers":\#(any(0...5))}],"reason":"R","confirmedBy":"sup"}"#
    }
    let requests = hall.says("requests").array ?? []
    guard let open = requests.last, open.at("decision") == .null, open.at("standing") == "in-time" else {
      return #"{"do":"recount.request","candidate":1,"capacity":"candidate","grounds":"G"}"#
    }
    return #"{"do":"recount.decide","request":\#(requests.count),"decision":"part","reasons":"R","#
      + #""piles":["candidate-1","nota"]}"#
  }

  /// A balanced entry of a sheet that waits, with what was decided; now and then it is misread.
  private mutating func sheet(_ rounds: [JSON]) -> String {
    let open = rounds.flatMap { round in
      (round["sheets"]?.array ?? []).filter { ["issued", "first-entry", "differs", "blank"].contains($0.at("state")) }
        .map { (round.at("round").int ?? 0, $0.at("table").int ?? 0, $0.at("papers").int ?? 0) }
    }
    guard let (round, table, papers) = open.randomElement(using: &dice) else { return #"{"do":"totals.announce"}"# }
    let settings = hall.state.election.settings
    let decided = hall.state.ward(1).flatMap { fold in
      fold.count.round(round)?.sheets.first { $0.table == table }.map {
        fold.count.decisions(on: $0).tally(candidates: 3)
      }
    }
    let doubt = settings.sheet == .clear ? min(2, papers) : (decided?.rejected ?? 0) + (decided?.held ?? 0)
    let nota = decided?.nota ?? 0
    let misread = any(0...9) == 0 ? 1 : 0
    let (second, rest) = (papers / 3, papers - papers / 3 - nota - doubt)
    let votes = [rest - misread, second + misread, 0]
    let sheet = StorySheet(
      round, table, votes.map { max(0, $0) }, nota: nota,
      rejected: settings.sheet == .clear ? doubt : decided?.rejected ?? 0,
      held: settings.sheet == .clear ? 0 : decided?.held ?? 0)
    return sheet.entered(by: "ent-\(any(1...2))", settings)
  }
}
