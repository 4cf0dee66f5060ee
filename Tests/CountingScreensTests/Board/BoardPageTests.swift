import CountingJournal
import CountingScreens
import CountingTerminal
import CountingTestSupport
import Testing

@Suite("Looking at the board")
struct BoardPageTests {
  private func page(_ hall: Hall, _ language: String = "en") throws -> BoardPage {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    return BoardPage(
      Standing(hall.state, now: hall.now), try DeskWords(language, in: templates),
      try Words(language, in: templates))
  }

  private func text(_ page: BoardPage, _ columns: Int = 120, _ rows: Int = 20) -> String {
    page.frame(ScreenSize(columns: columns, rows: rows)).text(ScreenSize(columns: columns, rows: rows))
  }

  /// The wards as they stand from above.
  private func order(_ page: BoardPage) -> [Int] {
    text(page).split(separator: "\n").dropFirst(2).compactMap { Int($0.prefix(4).filter(\.isNumber)) }
      .filter { $0 > 0 }
  }

  @Test("shows stage, round k of n, papers, what waits longest and what is in the way (X-3)")
  func row() throws {
    let shown = text(try page(Hall.at(.sheets)))
    #expect(shown.contains("rounds       0/2 close"))
    #expect(shown.contains("Round 1 ready to announce · rounds-incomplete"))
    #expect(text(try page(Hall.at(.declared))).contains("Candidate 1 by 12"))
  }

  @Test("sorts by trouble, by ward and by the end, and finds by typing")
  func finds() throws {
    var hall = try Hall.at(.mixed)
    try hall.does(#"{"do":"ward.hold","ward":2,"kind":"loss","reason":"papers burnt"}"#)
    var page = try page(hall)
    #expect(order(page).first == 2)
    _ = page.press(.tab)
    #expect(order(page).first == 1)
    for key in "held" { _ = page.press(.character(key)) }
    #expect(order(page) == [2])
    _ = page.press(.backspace)
    _ = page.press(.escape)
    #expect(order(page).count == 4)
    #expect(page.press(.escape) == .leave)
  }

  @Test("follows the book, and nothing typed into it asks for an act")
  func follows() throws {
    var hall = try Hall.at(.sheets)
    var page = try page(hall)
    #expect(page.press(.tick) == .reload)
    try hall.does(#"{"do":"round.announce","round":1}"#)
    _ = page.receive(.standing(Standing(hall.state, now: hall.now)))
    #expect(text(page).contains("1/2"))
    for key in "adz1" { #expect(page.press(.character(key)) == nil) }
    #expect(page.press(.enter) == nil)
  }

  @Test("fits every window, and is one plain page for a log")
  func fits() throws {
    let page = try page(Hall.at(.sheets), "te")
    for size in [ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 300, rows: 100)] {
      let frame = page.frame(size)
      #expect(frame.lines.count <= size.rows)
      #expect(frame.lines.allSatisfy { $0.clipped(to: size.columns).width <= size.columns })
    }
    #expect(page.page(columns: 120).split(separator: "\n").count == 2 + 4 + 1)
  }
}
