import CountingScreens
import CountingTerminal
import Foundation
import Testing

@Suite("Showing the screens in the documentation")
struct ScreensDocumentTests {
  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/CountingRules/Documentation.docc/Screens.md")

  private static let heading = """
    # Screens

    Every page at 80 × 24 and at 120 × 40, in English and Telugu, as the program draws it; colour and weight are not
    shown, and nothing is said by them alone; where the window is empty, “⋮” says for how many lines. Keys, as the tests
    count them: a counting sheet is its digits, one Enter a line, one key for each agent's mark and one Enter to write; a
    Proforma-1 is its cause and Enter, one key for each agent's mark and one Enter; a doubtful paper is one key and Enter,
    fifty are a hundred keys, alike ones one line (`50*3`); an announcement is Enter to see it and Enter to give it.
    Generated: `LEKKA_RENEW=1 swift test --filter ScreensDocument`.

    """

  private static let languages = [(code: "en", name: "English"), (code: "te", name: "Telugu")]
  private static let sizes = [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 120, rows: 40)]

  /// Each language's pages, made once.
  private static let pages = ["en", "te", "hi", "mr"].reduce(into: [:]) { pages, language in
    pages[language] = Result {
      try EnteringScreens.all(language) + DeskScreens.all(language) + DrillScreens.all(language)
    }
  }

  private static func all(_ language: String) throws -> [DeskScreens.Screen] { try pages[language]?.get() ?? [] }

  private static func document() throws -> String {
    let screens = try languages.map { try Self.all($0.code) }
    var text = heading
    for place in screens[0].indices {
      text += "\n## \(screens[0][place].title)\n"
      for (language, inLanguage) in zip(languages, screens) {
        for size in sizes {
          let picture = Self.shortened(try inLanguage[place].frame(size).text(size))
          text += "\n\(language.name), \(size.columns) × \(size.rows)\n\n```\n\(picture)```\n"
        }
      }
    }
    return text
  }

  /// Four empty lines or more stand as one that says how many.
  private static func shortened(_ picture: String) -> String {
    let runs = picture.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: [[Substring]]()) {
      runs, line in
      if line.isEmpty, runs.last?.last?.isEmpty ?? false {
        runs[runs.count - 1].append(line)
      } else {
        runs.append([line])
      }
    }
    return runs.map { run in
      run.count >= 4 ? "⋮ \(run.count) empty lines" : run.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test("every page stands there as it is drawn now")
  func committed() throws {
    let made = try Self.document()
    if ProcessInfo.processInfo.environment["LEKKA_RENEW"] != nil {
      try made.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    let committed = try? String(contentsOf: Self.path, encoding: .utf8)
    #expect(made == committed, "LEKKA_RENEW=1 swift test --filter ScreensDocument writes it anew")
  }

  @Test("no line is wider than its window, and none says a place that was not filled in")
  func fits() throws {
    for language in ["en", "te", "hi", "mr"] {
      for screen in try Self.all(language) {
        for size in Self.sizes + [ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 300, rows: 100)] {
          let frame = try screen.frame(size)
          #expect(frame.lines.count <= size.rows)
          let lines = frame.text(size).split(separator: "\n")
          #expect(lines.allSatisfy { CellWidth.of($0) <= size.columns }, "\(screen.title), \(language)")
          #expect(!lines.contains { $0.contains("{") && $0.contains("}") }, "\(screen.title), \(language)")
        }
      }
    }
  }

  @Test("no heading and no line of keys is cut at 80 columns", arguments: ["en", "te", "hi", "mr"])
  func isWhole(language: String) throws {
    for screen in try Self.all(language) {
      let lines = try screen.frame(Self.sizes[0]).text(Self.sizes[0]).split(separator: "\n")
      // Where a page is scrolled its edge is an arrow's.
      for line in lines.prefix(2) + lines.suffix(1) where !line.contains("▲") {
        #expect(!line.contains("…"), "\(screen.title)")
      }
    }
  }

  /// Names, ids, symbols and what people typed in the halls of these pages; the names of keys; what offices write so.
  private static let notWords: Set<Substring> = Set(
    """
    Kolli Prasad Mula Sarada Shaik Madina Bicycle Ceiling fan Lotus Officer ro aro sup ent obs Small Municipality West
    Godavari Andhra Pradesh School east west wing Gandhi Nagar Rama Tank Bund Kotha Peta Candidate Symbol Penmetsa Ravi
    Gudala Sita PS QR SEC Counted again The mark touches two symbols margin is table was hasty presiding officer slips
    Three voters kept their papers Independent general DICE Vegesna Kanaka Raju Vanga Saraswathi Relangi Bapaiah Sunkara
    Mary Ladder Lamp Boat supervisor entry Abhyasa
    Enter Esc Tab Ctrl ctrl PgUp PgDn
    RO ARO ETPBS XXX XXXI
    """.split { $0 == " " || $0 == "\n" })

  @Test(
    "no English word stands in a page of another language, but names and the text of a lot",
    arguments: ["te", "hi", "mr"])
  func isTranslated(language: String) throws {
    for screen in try Self.all(language)
    where !screen.title.contains("refusal") && !screen.title.contains("lot") {
      let picture = try screen.frame(Self.sizes[1]).text(Self.sizes[1])
      let words: [Substring] = picture.split { !$0.isASCII || !$0.isLetter }
      // Pieces of a root are hexadecimal.
      let strangers = words.filter { word in
        word.count > 1 && !Self.notWords.contains(word) && !word.allSatisfy { "abcdef".contains($0) }
      }
      #expect(strangers.isEmpty, "\(screen.title): \(strangers)")
    }
  }
}
