import CountingForms
import CountingRules

/// The words of the results workbook, in one language or several side by side: `Templates/results/workbook.toml`.
package struct ResultsWords: Sendable {
  private let languages: [(language: String, texts: [String: String])]

  enum Word: String, CaseIterable {
    case title
    case rehearsal
    case district
    case day
    case wards
    case seatsFilled = "seats_filled"
    case entries
    case party
    case seats
    case allParties = "all_parties"
    case seatsByParty = "seats_by_party"
    case ward
    case turnout
    case electors
    case papers
    case turnoutByWard = "turnout_by_ward"
    case name
    case reservation
    case valid
    case nota
    case rejected
    case held
    case winner
    case margin
    case stage
    case allWards = "all_wards"
    case number
    case candidate
    case symbol
    case postal
    case boxes
    case votes
    case share
    case position
    case elected
    case electedByLot = "elected_by_lot"
    case byLot = "by_lot"
    case unopposed
    case stageOpened = "stage_opened"
    case stagePostal = "stage_postal"
    case stageBoxes = "stage_boxes"
    case stageMixed = "stage_mixed"
    case stageRounds = "stage_rounds"
    case stageTotals = "stage_totals"
    case stageDeclared = "stage_declared"
    case stageVoid = "stage_void"
  }

  /// - Throws: `ScreenWordsFault`, naming every text that is missing or fills in other values than English.
  package init(_ languages: [String], in templates: TemplateFolder) throws {
    self.languages = try languages.map { language in
      let texts = try ScreenWords.read(
        Self.file, in: Self.folder, knowing: Word.allCases.map(\.rawValue), language: language, templates)
      return (language, texts)
    }
  }

  private static let (folder, file) = ("results", "workbook")

  package static func languages(in templates: TemplateFolder) -> [String] {
    ScreenWords.languages(of: file, in: folder, templates)
  }

  /// The languages' texts, each once.
  func callAsFunction(_ word: Word) -> String { joined { _, texts in texts[word.rawValue] ?? "" } }

  func title(_ word: Word, ulb: String) -> String {
    joined { _, texts in (texts[word.rawValue] ?? "").replacing("{ulb}", with: ulb) }
  }

  /// What is said of somebody, by the name in each language.
  func said(_ word: Word, of candidate: Candidate) -> String {
    joined { language, texts in
      (texts[word.rawValue] ?? "").replacing("{name}", with: Self.name(candidate.name, candidate.localName, language))
    }
  }

  func stage(_ stage: WardCount.Stage) -> String {
    Word(rawValue: "stage_\(stage.rawValue)").map { self($0) } ?? stage.rawValue
  }

  /// A name of the election folder; in a language of the ballot's script, as the ballot has it.
  func name(_ english: String, _ local: String?) -> String {
    joined { language, _ in Self.name(english, local, language) }
  }

  private static func name(_ english: String, _ local: String?, _ language: String) -> String {
    guard language != "en", let local, Script.suits(local, language) else { return english }
    return local
  }

  private func joined(_ text: (String, [String: String]) -> String) -> String {
    languages.map { text($0.language, $0.texts) }.reduce(into: [String]()) { texts, text in
      if !texts.contains(text) { texts.append(text) }
    }.joined(separator: " / ")
  }
}
