import CountingDesk
import CountingForms
import CountingJournal
import CountingRules
import CountingTerminal
import CountingTestSupport

@testable import CountingScreens

/// The screens of the desk and of the board that stand in the documentation.
enum DeskScreens {
  typealias Screen = (title: String, frame: @Sendable (ScreenSize) throws -> Frame)

  static func all(_ language: String) throws -> [Screen] {
    try [
      ("The desk: what waits, oldest first", show(try list(language))),
      ("The desk: a search", show(try search(language))),
      ("The desk: acts that wait for nobody", show(try others(language))),
      ("The desk: a broken seal", show(try seal(language))),
      ("The desk: a station that differs from its account", show(try difference(language))),
      ("The desk: Proforma-1 with the agents' marks", show(try proforma(language))),
      ("The desk: doubtful papers", show(try papers(language))),
      ("The desk: a round as it will be read out and printed", show(try round(language))),
      ("The desk: a question of an act, a second officer to choose", show(try confirming(language))),
      ("The desk: a refusal stays until it is mended", show(try refused(language))),
      ("The desk: a refusal of what another did meanwhile", show(try lost(language))),
      ("The desk: the totals, as Form 30 will stand", show(try totals(language))),
      ("The desk: an application, and the minutes that are left", show(try minutes(language))),
      ("The desk: an application for a recount", show(try application(language))),
      ("The desk: a pile counted again", show(try pile(language))),
      ("The desk: a hold to be released by order", show(try hold(language))),
      ("The desk: held papers go where an order sends them", show(try heldPapers(language))),
      ("The desk: the statement of a lot", show(try lot(language))),
      ("The desk: the declaration", show(try declaration(language))),
      ("The desk: packets to seal", show(try packets(language))),
    ] + BoardScreens.all(language)
  }

  private static func show(_ seat: DeskSeat) -> @Sendable (ScreenSize) throws -> Frame { { seat.page.frame($0) } }

  private static let rulebook = Result {
    try DeskSeat.templates.flatMap {
      try RulebookReader(directories: $0.rulebooks).read("ap-municipalities-2005")?.rulebook
    }
  }

  /// The small ward with people in it, under the rulebook of the folder.
  static func hall(_ stage: Stage, _ settings: Settings = .small, _ story: Story = .plain) throws -> Hall {
    guard let rulebook = try rulebook.get() else { throw DeskSeat.NoTemplates() }
    var election = Election.small(settings, rulebook)
    let names = [("Kolli Prasad", "కొల్లి ప్రసాద్"), ("Mula Sarada", "మూల శారద"), ("Shaik Madina", "షేక్ మదీనా")]
    for (place, name) in names.enumerated() {
      (election.wards[0].candidates[place].name, election.wards[0].candidates[place].localName) = name
      election.wards[0].candidates[place].symbol = ["Bicycle", "Ceiling fan", "Lotus"][place]
    }
    var hall = try Hall(election, story)
    try hall.comes(to: stage)
    return hall
  }

  private static func round(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(hall(.sheets), language: language)
    seat.press(.enter)
    return seat
  }

  private static func declaration(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(hall(.totals), language: language)
    seat.press(.character("t"))
    seat.line("12:15")
    seat.press(.enter)
    return seat
  }

  static func list(_ language: String) throws -> DeskSeat {
    var hall = try Self.hall(.issued, .clear)
    hall.clock = "09:40"
    try hall.does(
      #"{"do":"sheet.enter","by":"ent-1","round":1,"table":1,"votes":[6,4,2],"nota":0,"doubtful":8}"#,
      #"{"do":"sheet.enter","by":"ent-2","round":1,"table":1,"votes":[6,4,2],"nota":0,"doubtful":8}"#)
    hall.clock = "09:52"
    try hall.does(#"{"do":"ward.hold","ward":2,"kind":"loss","reason":"papers of station 21 wet"}"#)
    return try DeskSeat(hall, ward: nil, language: language)
  }

  private static func papers(_ language: String) throws -> DeskSeat {
    var seat = try list(language)
    seat.find("1")
    for key in ["1", "c", "0", "o"] { seat.line(key) }
    seat.line("The mark touches two symbols")
    return seat
  }

  private static func confirming(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(hall(.mixed), language: language)
    try seat.other(words(language).act("drum.amend"))
    seat.line("-3")
    seat.line("Counted again")
    return seat
  }

  private static func search(_ language: String) throws -> DeskSeat {
    var seat = try list(language)
    seat.press(.character("/"), .character("2"))
    return seat
  }

  private static func others(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(hall(.mixed), language: language)
    seat.press(.character("a"), .character("2"))
    return seat
  }

  /// One box fewer by 3 than its account, counted once.
  private static func fewer(times: Int) throws -> Hall {
    var hall = try Self.hall(.verified)
    try hall.does(
      #"{"do":"agent.add","candidate":1,"name":"Penmetsa Ravi"}"#,
      #"{"do":"agent.add","candidate":2,"name":"Gudala Sita"}"#)
    for _ in 1...times {
      try hall.does(#"{"do":"box.count","by":"sup","station":"12","box":"12/1","bundles":5,"leftover":2}"#)
    }
    return hall
  }

  private static func difference(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(fewer(times: 1), language: language)
    seat.find("12")
    return seat
  }

  private static func proforma(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(fewer(times: 2), language: language)
    seat.find("12")
    seat.line("Three voters kept their papers")
    seat.line("1")
    return seat
  }

  private static func totals(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(hall(.rounds), language: language)
    seat.press(.enter)
    return seat
  }

  private static func pile(_ language: String) throws -> DeskSeat {
    var hall = try Self.hall(.totals)
    try hall.does(
      #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"The margin is 12; table 2 was hasty"}"#,
      #"{"do":"recount.decide","request":1,"decision":"part","piles":["candidate-1","rejected"],"reasons":"It can be tested"}"#
    )
    var seat = try DeskSeat(hall, language: language)
    seat.press(.enter)
    seat.line("1")
    seat.line("31")
    return seat
  }

  private static func hold(_ language: String) throws -> DeskSeat {
    var seat = try list(language)
    seat.press(.down, .down, .enter)
    return seat
  }

  private static func heldPapers(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(hall(.over, .small, .held), language: language)
    try seat.other(words(language).act("held.release"))
    seat.line("SEC 9/2021")
    seat.line("1")
    return seat
  }

  private static func packets(_ language: String) throws -> DeskSeat {
    var hall = try Self.hall(.declared)
    try hall.does(
      #"{"do":"certificate.acknowledge","receivedBy":"Kolli Prasad","identifiedBy":"Municipal Commissioner"}"#)
    return try DeskSeat(hall, language: language)
  }

  private static func words(_ language: String) throws -> DeskWords {
    try DeskSeat.words(language)
  }

  private static func seal(_ language: String) throws -> DeskSeat {
    var seat = try stopped(language)
    seat.press(.enter)
    seat.line("y")
    return seat
  }

  private static func stopped(_ language: String) throws -> DeskSeat {
    var hall = try Self.hall(.given)
    try hall.does(
      #"{"do":"box.verify","by":"sup","station":"11","box":"11/1","sealIntact":false,"paperSeal":"PS 111"}"#)
    return try DeskSeat(hall, language: language)
  }

  private static func refused(_ language: String) throws -> DeskSeat {
    var seat = try seal(language)
    seat.line("")
    return seat
  }

  private static func lost(_ language: String) throws -> DeskSeat {
    var seat = try round(language)
    try seat.elsewhere(#"{"do":"round.announce","by":"aro","round":1}"#)
    seat.press(.enter)
    return seat
  }

  private static func minutes(_ language: String) throws -> DeskSeat {
    var hall = try Self.hall(.totals)
    hall.clock = "12:04"
    try hall.does(
      #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"The margin is 12; table 2 was hasty"}"#)
    return try DeskSeat(hall, language: language)
  }

  private static func application(_ language: String) throws -> DeskSeat {
    var hall = try Self.hall(.totals)
    try hall.does(
      #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"The margin is 12; table 2 was hasty"}"#)
    var seat = try DeskSeat(hall, language: language)
    seat.press(.enter)
    seat.line("2")
    return seat
  }

  private static func lot(_ language: String) throws -> DeskSeat {
    var seat = try DeskSeat(hall(.totals, .small, .tied), language: language)
    seat.press(.character("t"))
    seat.line("12:15")
    seat.press(.enter)
    seat.line("1")
    seat.press(.enter)
    return seat
  }
}
