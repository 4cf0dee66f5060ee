import CountingScreens
import CountingTerminal
import CountingTestSupport

/// A table's boxes as they are keyed.
enum BoxScreens {
  static func all(_ language: String) throws -> [DeskScreens.Screen] {
    func boxes(_ hall: Hall, by officer: String = "sup") throws -> EnteringSeat<some Page> {
      try EnteringScreens.seat(hall, language, by: officer) {
        try $0.box(ward: 1, table: 1, mayWaive: officer == "ro")
      }
    }
    let pick = try boxes(DeskScreens.hall(.postal))
    var account = pick
    account.line("11")
    let seals = try boxes(DeskScreens.hall(.given))
    var stopped = seals
    stopped.press(.character("n"))
    stopped.line("PS 111", "")
    let count = try boxes(DeskScreens.hall(.verified))
    var again = try boxes(fewer())
    again.line("5", "", "")
    var stated = again
    stated.line("5", "", "")
    stated.line("The presiding officer's slips")
    stated.press(.character("s"))
    var waived = try boxes(fewer(), by: "ro")
    waived.line("5", "", "")
    return [
      ("Boxes: which one", EnteringScreens.show(pick)),
      ("Boxes: a ballot paper account", EnteringScreens.show(account)),
      ("Boxes: the seals", EnteringScreens.show(seals)),
      ("Boxes: a broken seal", EnteringScreens.show(stopped)),
      ("Boxes: the count", EnteringScreens.show(count)),
      ("Boxes: a difference, counted again", EnteringScreens.show(again)),
      ("Boxes: Proforma-1 with the agents' marks", EnteringScreens.show(stated)),
      ("Boxes: the returning officer may waive the repeat", EnteringScreens.show(waived)),
    ]
  }

  /// Box 12/1 is at table 1, open; its station's account says 30.
  private static func fewer() throws -> Hall {
    var hall = try DeskScreens.hall(.postal)
    try hall.does(
      #"{"do":"agent.add","candidate":1,"name":"Penmetsa Ravi"}"#,
      #"{"do":"agent.add","candidate":2,"name":"Gudala Sita"}"#,
      #"{"do":"box.give","by":"sup","station":"12","box":"12/1","table":1}"#,
      #"{"do":"box.verify","by":"sup","station":"12","box":"12/1","sealIntact":true,"paperSeal":"PS 121"}"#)
    return hall
  }
}
