import ArgumentParser
import CountingRules
import CountingScreens

/// `lekka enter`: a table's paper keyed at a terminal.
struct Enter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter",
    abstract: "Key a sheet, a box or postal covers at a terminal.",
    discussion: """
      Example:  lekka enter day.book --ward 5 --table 2 --by sup-02
      One figure a line, then Enter. What was typed and not written is kept and offered again.
      """,
    subcommands: [EnterSheet.self, EnterBox.self, EnterPostal.self], defaultSubcommand: EnterSheet.self)
}

/// `lekka enter BOOK --ward N --table N`: the counting sheet.
struct EnterSheet: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Key a table's counting sheet, one candidate a line, with a running total.",
    discussion: """
      Example:  lekka enter day.book --ward 5 --table 2 --by sup-02
      Without --ward and --table, or with --code, the code printed on the sheet is asked first.
      """)

  @OptionGroup var screen: ScreenOptions
  @Option(help: "The ward; without it the code on the sheet says it.")
  var ward: Int?
  @Option(help: "The table; without it the code on the sheet says it.")
  var table: Int?
  @Option(help: "The round; without it the first whose sheet waits.")
  var round: Int?
  @Flag(help: "Ask for the code printed on the sheet first, and take no other sheet.")
  var code = false
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let seat = SheetPage.Seat(ward: ward, table: table, round: round, asksCode: code)
    try screen.show(context, instead: "To enter sheets without one: lekka record BOOK FILE.") { screening in
      try screening.permit(.tables, ward: ward)
      if let ward, let table { try screening.checkTable(table, of: ward) }
      return try screening.entering.sheet(at: seat)
    }
  }
}

/// `lekka enter box`: what a table does with its boxes, in the lawful order.
struct EnterBox: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "box",
    abstract: "Take a box at a table: account, seals, count, Proforma-1.",
    discussion: "Example:  lekka enter box day.book --ward 5 --table 2 --by sup-02")

  @OptionGroup var screen: ScreenOptions
  @Option(help: "The ward.")
  var ward: Int
  @Option(help: "The table.")
  var table: Int
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    try screen.show(context, instead: "To enter boxes without one: lekka record BOOK FILE.") { screening in
      try screening.permit(.tables, ward: ward)
      try screening.checkTable(table, of: ward)
      return try screening.entering.box(
        ward: ward, table: table, mayWaive: Set<Role>.returningOfficers.contains(screening.officer.role))
    }
  }
}

/// `lekka enter postal`: the postal covers of a ward, five questions each.
struct EnterPostal: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "postal",
    abstract: "Register, scrutinise and count a ward's postal covers.",
    discussion: "Example:  lekka enter postal day.book --ward 6 --by aro-05")

  @OptionGroup var screen: ScreenOptions
  @Option(help: "The ward.")
  var ward: Int
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    try screen.show(context, instead: "To enter covers without one: lekka record BOOK FILE.") { screening in
      try screening.permit(.returningOfficers, ward: ward)
      return try screening.entering.postal(ward: ward, screening.standing)
    }
  }
}

extension Screening {
  var entering: EnteringPage {
    get throws { try EnteringPage(by: officer.id, in: language, templates) }
  }

  func checkTable(_ table: Int, of ward: Int) throws {
    guard let tables = standing.ward(ward)?.ward.tables.map(\.number), !tables.contains(table) else { return }
    let those = tables.isEmpty ? "; nothing is counted there" : "; it has \(listed(ranges: tables))"
    throw CommandFailure("Ward \(ward) has no table \(table)\(those). Choose another.", .noInput)
  }
}
