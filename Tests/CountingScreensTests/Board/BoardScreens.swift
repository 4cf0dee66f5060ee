import CountingJournal
import CountingRules
import CountingScreens
import CountingTerminal
import CountingTestSupport

/// The board of a small municipality, of one of nine wards, and of a corporation of 150.
enum BoardScreens {
  static func all(_ language: String) throws -> [DeskScreens.Screen] {
    let corporation = try large.get()
    var found = try page(corporation, language)
    for key in "11" { _ = found.press(.character(key)) }
    return [
      ("The board", show(try page(DeskScreens.list(language).hall, language))),
      ("The board: nine wards", show(try page(Self.corporation(wards: 9), language))),
      ("The board: a corporation of 150 wards", show(try page(corporation, language))),
      ("The board: found by typing", show(found)),
    ]
  }

  private static func show(_ page: BoardPage) -> @Sendable (ScreenSize) throws -> Frame { { page.frame($0) } }

  private static func page(_ hall: Hall, _ language: String) throws -> BoardPage {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    return BoardPage(
      Standing(hall.state, now: hall.now), try DeskSeat.words(language),
      try Words(language, in: templates))
  }

  private static let large = Result { try corporation(wards: 150) }

  /// Every ward has come somewhere else in the day.
  static func corporation(wards: Int) throws -> Hall {
    // Most wards are at their boxes yet; one in nine goes on to its rounds.
    let (early, late) = (Stage.allCases.filter { $0 <= .given }, Stage.allCases.filter { $0 <= .totals })
    func goal(_ number: Int) -> Stage {
      number % 9 < 8 && wards > 9 ? early[number * 3 % early.count] : late[number * 7 % late.count]
    }
    var election = try DeskScreens.hall(.opened).state.election
    let one = election.wards[0]
    let names = [("Gandhi Nagar", "గాంధీ నగర్"), ("Tank Bund", "ట్యాంక్ బండ్"), ("Rama Nagar", "రామ నగర్")]
    election.wards = (1...wards).map { number in
      var ward = one
      ward.number = number
      (ward.name, ward.localName) = names[number % names.count]
      return ward
    }
    var hall = try Hall(election)
    for stage in late {
      for number in 1...wards where stage <= goal(number) {
        hall.clock = stage.clock ?? hall.clock
        let acts = stage.acts(.plain, election.settings)
        try hall.does(acts.map { #"{"ward":\#(number),"# + $0.dropFirst() })
      }
    }
    return hall
  }
}
