import CountingJournal
import CountingRules
import CountingTerminal
import CountingTestSupport
import Testing

@testable import CountingScreens

@Suite("Sitting at the desk")
struct DeskPageTests {
  @Test("what waits is shown with since when and where, and Enter does it (S-2, S-3)")
  func begins() throws {
    var seat = try DeskSeat(Hall.at(.opened))
    #expect(seat.screen().contains("00:00     1  Begin: the four statements were read"))
    seat.press(.enter)
    #expect(seat.screen().contains("only papers found in the boxes count"))
    seat.press(.enter)
    #expect(seat.hall.state.wards[0].count.begun)
    #expect(seat.screen().contains("Entered as 1: Begin"))
  }

  @Test("a number that is not shown, or a letter, is told; the choice stays")
  func choosesAgain() throws {
    var seat = try DeskSeat(Hall.at(.given))
    seat.press(.character("a"))
    #expect(!seat.screen().contains("One of the numbers shown, please."))
    for wrong in ["99", "0", ""] {
      seat.line(wrong)
      #expect(seat.screen().contains("One of the numbers shown, please."), "\(wrong)")
    }
    seat.press(.character("1"))
    #expect(!seat.screen().contains("One of the numbers shown, please."))
    seat.press(.character("x"))
    #expect(seat.screen().contains("One of the numbers shown, please."))
    seat.press(.enter)
    #expect(seat.screen().contains("An objection"))
  }

  @Test("what is to be chosen is chosen by its number, or by its name as it stands in the act")
  func choosesByName() throws {
    let boxes = ["8/1", "8/2", "9/1"].map { box in
      ActField.Option(
        .text("\(box) · School"), JSON.Members([("station", .string(String(box.prefix(1)))), ("box", .string(box))]))
    }
    let field = ActField("box", .choice(boxes), at: .members)
    for typed in ["2", "8/2", " 8/2 "] { #expect(field.chosen(typed) == .text("8/2 · School")) }
    let officers = ["sup-01", "sup-02"].map { ActField.Option(.text($0), JSON.Members([("confirmedBy", .string($0))])) }
    #expect(ActField("confirmedBy", .choice(officers), at: .members).chosen("SUP-02") == .text("sup-02"))
    #expect(field.taken("9/1") == "3" && field.taken("2") == "2" && field.taken("") == "")
    // A station has two boxes; a number is a place in the list and nothing else.
    for wrong in ["sup", "9", "4", "0", "", "8/"] {
      #expect(throws: ActField.Fault.choice) { try field.check(wrong) }
    }
  }

  @Test("a broken seal is decided by a y and a reason; a refusal stays with rule and way out (B-3)")
  func seal() throws {
    var hall = try Hall.at(.given)
    try hall.does(
      #"{"do":"box.verify","by":"sup","station":"11","box":"11/1","sealIntact":false,"paperSeal":"PS 111"}"#)
    var seat = try DeskSeat(hall)
    #expect(seat.screen().contains("Broken seal: box 11/1 of station 11"))
    seat.press(.enter)
    seat.line("y")
    seat.line("")
    #expect(seat.screen().contains("REFUSED  reason-missing (B-3)"))
    #expect(seat.screen().contains("The way out:"))
    seat.line("")
    seat.line("The seal was torn in the lorry")
    #expect(seat.hall.says("stations.0.state") == "pending")
    #expect(seat.hall.state.wards[0].count.stations[0].boxes[0].seals == .verified)
  }

  @Test("a round and the totals are shown as they will print before Enter announces them (R-7, T-1)")
  func announces() throws {
    var seat = try DeskSeat(Hall.at(.sheets))
    seat.press(.enter)
    #expect(seat.previews == ["round-statement-r01"])
    #expect(!seat.hall.state.wards[0].count.announced.rounds.contains(1))
    seat.press(.enter)
    #expect(seat.hall.state.wards[0].count.announced.rounds == [1])
    var totals = try DeskSeat(Hall.at(.rounds))
    totals.press(.enter, .enter)
    #expect(totals.previews == ["form-30"])
    #expect(totals.screen().contains("Recount window: 15 min left"))
  }

  @Test("an application is taken, decided in part with reasons, its piles counted and the recount closed (T-2…T-5)")
  func recount() throws {
    var seat = try DeskSeat(Hall.at(.totals))
    seat.press(.enter)
    seat.line("1")
    seat.line("2")
    seat.line("1")
    seat.line("The margin is small")
    #expect(seat.screen().contains("standing: in time"))
    seat.find("Application 1")
    seat.line("2")
    seat.line("1, 2")
    seat.line("It can be tested")
    #expect(seat.screen().contains("Recount 1: 2 piles to count again"))
    seat.find("Recount 1")
    seat.line("1")
    seat.line("33")
    seat.line("2=1")
    seat.line("")
    seat.line("1")
    #expect(seat.screen().contains("REFUSED  reason-missing (T-4)"))
    seat.press(.enter, .enter)
    seat.line("One was another's")
    seat.line("1")
    seat.find("Recount 1")
    seat.line("1")
    seat.press(.enter, .enter, .enter)
    seat.line("1")
    seat.find("Recount 1")
    seat.line("1")
    seat.press(.enter)
    #expect(seat.screen().contains("Totals ready to announce"))
    #expect(seat.hall.says("recounts.0.closed") == true)
  }

  @Test("a tie is committed, its digits typed, its slip shown with the order (L-2, L-4)")
  func lot() throws {
    var seat = try DeskSeat(Hall.at(.totals, .small, .tied))
    seat.press(.character("t"))
    seat.line("12:15")
    seat.press(.enter)
    seat.line("1")
    seat.press(.enter)
    #expect(seat.screen(80, 40).contains("wardlot/1") && seat.screen(80, 40).contains("digest:"))
    seat.press(.enter, .enter)
    seat.line("1")
    seat.line("31415926535897932384")
    #expect(seat.screen(80, 40).contains("slip: C00") && seat.screen(80, 40).contains("position"))
    seat.press(.enter)
    #expect(seat.screen().contains("Result ready to declare"))
    seat.press(.enter, .enter)
    #expect(seat.previews == ["form-31"])
    #expect(seat.screen().contains("Certificate to be acknowledged"))
  }

  @Test("a second officer confirms by being chosen, never by default, and oneself is not offered")
  func confirming() throws {
    var seat = try DeskSeat(Hall.at(.mixed))
    try seat.other("The drum holds more or less")
    seat.line("-3")
    seat.line("Counted again")
    #expect(seat.screen().contains("sup Officer sup, supervisor") && !seat.screen().contains("ro Officer ro"))
    seat.line("")
    #expect(seat.screen().contains("One of the numbers shown"))
    seat.line("2")
    #expect(seat.hall.says("drum.papers") == 67)
  }

  @Test("takes no letter for a number and no paste of many for one answer, and a paste of one as typed")
  func badAnswers() throws {
    var seat = try DeskSeat(Hall.at(.issued))
    try seat.other("A bundle short or long")
    seat.line("1")
    seat.line("19x")
    #expect(seat.screen().contains("A whole number, please."))
    for _ in "19x" { seat.press(.backspace) }
    seat.press(.paste(Array(repeating: "7", count: 20).joined(separator: "\n")))
    #expect(seat.screen().contains("Only one answer can be pasted here: nothing was filled."))
    #expect(!seat.screen().contains("77"))
    seat.press(.paste("19\n"), .enter)
    seat.press(.paste("One paper\nwas torn"), .enter)
    #expect(seat.screen().contains("Papers: 19") && seat.screen().contains("Reason: One paper was torn"))
    seat.line("1")
    #expect(seat.hall.state.wards[0].count.rounds[0].sheets[0].papers == 19)
  }

  @Test("papers of a recount are moved by the numbers and letters that settle doubtful ones (T-4)")
  func moves() throws {
    func moved(_ line: String) throws -> JSON? {
      var act = JSON.Members()
      try ActField("moved", .moves(postal: false, grounds: Rulebook.municipalities.grounds)).put(line, in: &act)
      return act["moved"]
    }
    let expected: JSON = [
      ["to": "candidate-2", "papers": 3], ["to": "nota", "papers": 1],
      ["to": "rejected", "papers": 2, "ground": .string(Rulebook.municipalities.grounds[2].code)],
    ]
    #expect(try moved("2=3, 0=1, c=2") == expected)
    #expect(try moved("2=3, nota=1, rejected=2c") == expected)
    #expect(throws: ActField.Fault.moves) { try moved("w=2") }
  }

  @Test("a declaration that is too early shows all that stands in its way (X-3)")
  func tooEarly() throws {
    var seat = try DeskSeat(Hall.at(.mixed))
    try seat.other("Declare the result")
    #expect(seat.screen().contains("REFUSED  rounds-incomplete"))
    #expect(seat.screen().contains("totals-not-announced: The totals are not announced."))
  }

  @Test("what an agent put under Proforma-1 is said for each, never supposed (B-6)")
  func proforma() throws {
    var hall = try Hall.at(.boxes)
    try hall.does(
      #"{"do":"agent.add","candidate":1,"name":"Agent One"}"#,
      #"{"do":"box.count","by":"sup","station":"12","box":"12/1","bundles":5,"leftover":4}"#,
      #"{"do":"box.count","by":"sup","station":"12","box":"12/1","bundles":5,"leftover":4}"#)
    var seat = try DeskSeat(hall)
    seat.find("Station 12 differs")
    seat.line("One paper was taken out by the elector")
    seat.line("")
    #expect(seat.screen().contains("One of the numbers shown"))
    seat.line("2")
    #expect(seat.hall.says("stations.1.state") == "proforma-1")
  }

  @Test("what was typed and not written is offered again, and gone once it is written or left")
  func drafts() throws {
    var hall = try Hall.at(.totals)
    try hall.does(#"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"close"}"#)
    var killed = try DeskSeat(hall)
    killed.find("Application 1")
    killed.line("3")
    for character in "The reasons at length" { killed.press(.character(character)) }
    let draft = try #require(killed.page.draft)
    var seat = try DeskSeat(hall)
    seat.kept = draft
    seat.find("Application 1")
    #expect(seat.screen().contains("Decision: 3") && seat.page.draft == draft)
    seat.press(.enter)
    #expect(seat.screen().contains("Reasons of the order: The reasons at length"))
    seat.press(.enter)
    #expect(seat.page.draft == nil && seat.hall.says("requests.0.decision") == "refused")
    killed.press(.escape)
    #expect(killed.page.draft == nil)
  }

  @Test(
    "whatever waits can be done here or is sent to its table (S-2, X-3)",
    arguments: Stage.allCases, [Settings.small, .clear, .atEnd])
  func nothingIsStuck(stage: Stage, settings: Settings) throws {
    // A tie is not declared, and held papers bar it.
    for story in stage == .declared ? [.plain] : [Story.plain, .tied, .held] {
      let hall = try Hall.at(stage, settings, story)
      for officer in hall.state.election.officers where officer.role == .returningOfficer {
        for waiting in hall.state.queue(at: hall.now) where waiting.matter.step.who.contains(officer.role) {
          if case .doubtful = waiting.matter.subject { continue }
          if [.sheetEnter, .sheetReenter].contains(waiting.matter.step.act) { continue }
          let answers = DeskAnswers(hall.state, ward: waiting.ward, by: officer)?.answers(to: waiting.matter) ?? []
          #expect(!answers.isEmpty, "\(waiting.matter)")
        }
      }
    }
  }

  @Test("others' acts appear by themselves, and sheets are sent to their tables")
  func others() throws {
    var seat = try DeskSeat(Hall.at(.mixed))
    #expect(seat.screen().contains("Issue the next round"))
    try seat.meanwhile(#"{"do":"round.issue","by":"drum"}"#)
    #expect(seat.screen().contains("At the tables") && seat.screen().contains("Enter a sheet"))
    seat.press(.end, .enter)
    #expect(seat.screen().contains("lekka enter day.book --ward 1 --table 1 --by"))
  }

  @Test("what is chosen stays chosen when others' acts come before it, and when a search ends")
  func staysChosen() throws {
    func chosen(_ seat: DeskSeat) -> Substring? { seat.screen().split(separator: "\n").first { $0.hasPrefix("▸") } }
    var seat = try DeskSeat(Hall.at(.sheets), ward: nil)
    seat.press(.end, .up)
    let before = try #require(chosen(seat))
    // A ward that waited since the opening goes down the queue.
    try seat.meanwhile(#"{"do":"ward.begin","ward":2,"by":"aro"}"#)
    #expect(chosen(seat) == before)
    seat.find("Round 1 ready")
    seat.press(.escape)
    #expect(chosen(seat)?.contains("Round 1 ready") == true)
  }

  @Test("held papers go where an order sends them, and the totals are announced again (D-6)")
  func held() throws {
    var seat = try DeskSeat(Hall.at(.totals, .small, .held))
    seat.find("2 papers held")
    for answer in ["O-9", "1", "1", "0", "0", "0"] { seat.line(answer) }
    #expect(seat.hall.says("totals.held") == 0)
    #expect(seat.screen().contains("Totals ready to announce"))
  }

  @Test("a count is suspended with a reason and resumed; a ward is held and released by order (T-8)")
  func stops() throws {
    var seat = try DeskSeat(Hall.at(.mixed))
    try seat.other("Suspend the count")
    seat.line("Power cut")
    seat.line("The drum, under the RO's seal")
    #expect(seat.screen().contains("The count is suspended"))
    seat.press(.enter, .enter)
    #expect(seat.hall.says("suspended") == false)
    try seat.other("Hold the ward")
    seat.line("3")
    seat.line("Papers burnt")
    seat.line("")
    #expect(seat.screen().contains("Held (papers lost or destroyed)"))
    seat.press(.enter)
    seat.line("SEC 7/2021")
    #expect(seat.hall.says("hold") == .null)
  }

  @Test("postal covers can be registered, scrutinised, sealed and counted here (P-0…P-9)")
  func postal() throws {
    var seat = try DeskSeat(Hall.at(.opened))
    seat.press(.enter, .enter)
    for cover in ["P1", "P2"] {
      try seat.other("Register a cover")
      seat.line(cover)
      seat.line("1")
    }
    seat.press(.character("t"))
    seat.line("8:00")
    seat.press(.enter, .enter)
    for (serial, signed) in [("S1", "y"), ("S2", "n")] {
      seat.find("Scrutinise a cover")
      for answer in ["", "y", signed, "y", "", serial, "y", serial] { seat.line(answer) }
    }
    #expect(seat.screen().contains("outcome: rejected · ground: not signed"))
    seat.press(.enter, .enter)
    seat.find("Count the postal papers")
    for answer in ["", "1"] { seat.line(answer) }
    while seat.screen().contains("Enter next") { seat.press(.enter) }
    #expect(seat.hall.says("postal.complete") == true)
    #expect(seat.hall.says("postal.votes.0") == 1)
  }

  @Test("a rehearsal's clock goes with the acts, and never back (T-2)")
  func clock() throws {
    var seat = try DeskSeat(Hall.at(.totals))
    seat.press(.character("t"))
    seat.line("11:00")
    #expect(seat.screen().contains("before the last entry"))
    seat.press(.escape, .character("t"))
    seat.line("12:20")
    #expect(seat.screen().contains("REHEARSAL 12:20") && seat.screen().contains("Result ready to declare"))
    seat.press(.enter, .enter)
    #expect(seat.hall.state.written(seat.hall.state.last).contains("T12:20:00"))
  }

  @Test("finds by typing, leaves by q, and survives every key in every window")
  func keys() throws {
    var seat = try DeskSeat(Hall.at(.sheets), ward: nil)
    seat.press(.character("/"))
    for character in "ready" { seat.press(.character(character)) }
    #expect(seat.screen().contains("Round 1 ready") && !seat.screen().contains("Begin:"))
    seat.press(.escape, .left, .home, .pageDown, .backTab, .function(3), .delete, .tab)
    for size in [(40, 12), (80, 24), (300, 100)] { #expect(seat.screen(size.0, size.1).contains("Round 1 ready")) }
    seat.press(.character("q"))
    #expect(seat.isLeft)
  }

  @Test("speaks Telugu, with the names in it")
  func telugu() throws {
    let seat = try DeskSeat(Hall.at(.sheets), language: "te")
    #expect(seat.screen().contains("రౌండు 1 ప్రకటనకు సిద్ధం"))
  }
}
