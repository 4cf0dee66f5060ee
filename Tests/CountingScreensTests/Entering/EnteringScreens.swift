import CountingScreens
import CountingTerminal
import CountingTestSupport

/// The screens of `lekka enter` that stand in the documentation.
enum EnteringScreens {
  static func all(_ language: String) throws -> [DeskScreens.Screen] {
    try SheetScreens.all(language) + BoxScreens.all(language) + PostalScreens.all(language)
  }

  static func show<Shown>(_ seat: EnteringSeat<Shown>) -> @Sendable (ScreenSize) throws -> Frame {
    { seat.page.frame($0) }
  }

  static func seat<Shown: Page>(
    _ hall: Hall, _ language: String, by officer: String, _ page: (EnteringPage) throws -> Shown
  ) throws -> EnteringSeat<Shown> {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    return EnteringSeat(hall, try page(EnteringPage(by: officer, in: language, templates)))
  }
}
