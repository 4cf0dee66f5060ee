import CountingScreens
import CountingTerminal
import CountingTestSupport

/// The counting sheet as it is keyed.
enum SheetScreens {
  static func all(_ language: String) throws -> [DeskScreens.Screen] {
    let issued = try DeskScreens.hall(.issued)
    var sheet = try keying(issued, language)
    sheet.line("6", "4")
    var asked = sheet
    asked.line("2", "", "", "")
    var refused = asked
    refused.press(.enter)
    var letter = sheet
    letter.press(.character("x"))
    let code = try EnteringScreens.seat(issued, language, by: "ent-1") {
      try $0.sheet(at: .init(ward: nil, table: nil, asksCode: true))
    }
    return [
      ("Keying a counting sheet", EnteringScreens.show(letter)),
      ("Keying a counting sheet: written?", EnteringScreens.show(asked)),
      ("Keying a counting sheet: a refusal, and the figures stay", EnteringScreens.show(refused)),
      ("Keying a counting sheet: its code first", EnteringScreens.show(code)),
      ("Keying a counting sheet: the agents' marks", EnteringScreens.show(try marks(language))),
      ("Keying a counting sheet: it is in the book", EnteringScreens.show(try written(issued, language))),
      (
        "Keying a counting sheet: the second entry differs, and only those lines open",
        EnteringScreens.show(try differing(issued, language))
      ),
      ("Keying a counting sheet: what was typed before is offered", EnteringScreens.show(try offered(sheet, language))),
      (
        "Keying a counting sheet: none waits",
        EnteringScreens.show(try keying(DeskScreens.hall(.sheets), language))
      ),
    ]
  }

  private static func keying(
    _ hall: Hall, _ language: String, by officer: String = "ent-1", kept: Draft? = nil
  ) throws -> EnteringSeat<SheetPage> {
    try EnteringScreens.seat(hall, language, by: officer) {
      try $0.sheet(at: .init(ward: 1, table: 1, asksCode: false))
    }
  }

  private static func marks(_ language: String) throws -> EnteringSeat<SheetPage> {
    var hall = try DeskScreens.hall(.issued)
    try hall.does(
      #"{"do":"agent.add","candidate":1,"name":"Penmetsa Ravi"}"#,
      #"{"do":"agent.add","candidate":2,"name":"Gudala Sita","table":1}"#)
    var seat = try keying(hall, language)
    seat.line("8", "7", "3", "1", "1", "")
    seat.press(.character("s"))
    return seat
  }

  private static func written(_ hall: Hall, _ language: String) throws -> EnteringSeat<SheetPage> {
    var hall = hall
    try hall.does(
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"paper":1,"outcome":"rejected","ground":"no-mark"}]}"#
    )
    var seat = try keying(hall, language)
    seat.line("8", "7", "3", "1", "1", "", "")
    return seat
  }

  private static func differing(_ hall: Hall, _ language: String) throws -> EnteringSeat<SheetPage> {
    var hall = hall
    try hall.does(
      #"{"do":"sheet.enter","by":"ent-1","round":1,"table":1,"votes":[8,9,3],"nota":0,"rejected":0,"held":0}"#)
    var seat = try keying(hall, language, by: "ent-2")
    seat.line("9", "8", "3", "", "", "", "")
    return seat
  }

  private static func offered(
    _ typed: EnteringSeat<SheetPage>, _ language: String
  ) throws -> EnteringSeat<SheetPage> {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    let page = try EnteringPage(by: "ent-1", in: language, templates)
      .sheet(at: .init(ward: 1, table: 1, asksCode: false))
    return EnteringSeat(typed.hall, page, kept: typed.page.draft)
  }
}
