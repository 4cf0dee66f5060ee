import CountingScreens
import CountingTerminal
import CountingTestSupport

/// Postal covers as they are keyed.
enum PostalScreens {
  static func all(_ language: String) throws -> [DeskScreens.Screen] {
    var register = try covers(DeskScreens.hall(.opened), language)
    register.line("P1")
    let closed = try covers(DeskScreens.hall(.closed), language)
    var questions = closed
    questions.press(.enter)
    questions.press(.character("y"), .character("n"))
    var code = try covers(electronic(), language)
    code.press(.enter)
    code.line("QR-1")
    return [
      ("Postal covers: one is registered", EnteringScreens.show(register)),
      ("Postal covers", EnteringScreens.show(closed)),
      ("Postal covers: five questions", EnteringScreens.show(questions)),
      ("Postal covers: the codes of an electronic one", EnteringScreens.show(code)),
      (
        "Postal covers: the declarations are sealed",
        EnteringScreens.show(try covers(DeskScreens.hall(.scrutinised), language))
      ),
      ("Postal covers: the count", EnteringScreens.show(try covers(DeskScreens.hall(.sealed), language))),
    ]
  }

  private static func covers(_ hall: Hall, _ language: String) throws -> EnteringSeat<some Page> {
    try EnteringScreens.seat(hall, language, by: "aro") {
      try $0.postal(ward: 1, Standing(hall.state, now: hall.now))
    }
  }

  private static func electronic() throws -> Hall {
    var hall = try DeskScreens.hall(.opened)
    hall.clock = "08:00"
    try hall.does(
      #"{"do":"ward.begin"}"#, #"{"do":"postal.receive","cover":"E1","kind":"etpbs"}"#, #"{"do":"postal.close"}"#)
    return hall
  }
}
