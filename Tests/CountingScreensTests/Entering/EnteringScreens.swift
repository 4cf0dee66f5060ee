import CountingScreens
import CountingTerminal
import CountingTestSupport

/// The screens of `lekka enter` that stand in the documentation.
enum EnteringScreens {
  static func all(_ language: String) throws -> [DeskScreens.Screen] {
    var sheet = try seat(.issued, language, by: "ent-1") { try $0.sheet(at: .init(ward: 1, table: 1, asksCode: false)) }
    sheet.line("6", "4")
    var asked = sheet
    asked.line("2", "", "", "")
    var refused = asked
    refused.press(.enter)
    var letter = sheet
    letter.press(.character("x"))
    let code = try seat(.issued, language, by: "ent-1") {
      try $0.sheet(at: .init(ward: nil, table: nil, asksCode: true))
    }
    let pick = try seat(.postal, language, by: "sup") { try $0.box(ward: 1, table: 1, mayWaive: false) }
    let seals = try seat(.given, language, by: "sup") { try $0.box(ward: 1, table: 1, mayWaive: false) }
    let count = try seat(.verified, language, by: "sup") { try $0.box(ward: 1, table: 1, mayWaive: false) }
    var cover = try postal(.closed, language)
    let covers = cover
    cover.press(.enter)
    cover.press(.character("y"), .character("n"))
    let papers = try postal(.sealed, language)
    return [
      ("Keying a counting sheet", show(letter)), ("Keying a counting sheet: written?", show(asked)),
      ("Keying a counting sheet: a refusal, and the figures stay", show(refused)),
      ("Keying a counting sheet: its code first", show(code)), ("Boxes: which one", show(pick)),
      ("Boxes: the seals", show(seals)), ("Boxes: the count", show(count)), ("Postal covers", show(covers)),
      ("Postal covers: five questions", show(cover)), ("Postal covers: the count", show(papers)),
    ]
  }

  private static func show<Shown>(_ seat: EnteringSeat<Shown>) -> (ScreenSize) throws -> Frame {
    { seat.page.frame($0) }
  }

  static func seat<Shown: Page>(
    _ stage: Stage, _ language: String, by officer: String, _ page: (EnteringPage) throws -> Shown
  ) throws -> EnteringSeat<Shown> {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    return EnteringSeat(
      try DeskScreens.hall(stage), try page(EnteringPage(by: officer, in: language, templates)))
  }

  private static func postal(_ stage: Stage, _ language: String) throws -> EnteringSeat<some Page> {
    let hall = try DeskScreens.hall(stage)
    return try seat(stage, language, by: "aro") { try $0.postal(ward: 1, Standing(hall.state, now: hall.now)) }
  }
}
