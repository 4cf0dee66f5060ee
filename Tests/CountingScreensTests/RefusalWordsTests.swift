import CountingDesk
import CountingJournal
import CountingRules
import CountingScreens
import CountingTestSupport
import Testing

@Suite("Saying why in the language of the screen")
struct RefusalWordsTests {
  @Test("the English of the rules is that of the rule book, and no text is the English of another")
  func english() throws {
    let templates = try #require(DeskSeat.templates)
    let keys = RuleWord.allCases.map(\.rawValue)
    let english = try ScreenWords.read("rules", knowing: keys, language: "en", in: templates)
    for rule in Rule.allCases where !RuleWord.unheard.contains(rule) {
      #expect(english[rule.rawValue] == rule.sentence)
      #expect(english["\(rule.rawValue).way"] == rule.remedy)
    }
    for language in ["te", "hi", "mr"] {
      let said = try ScreenWords.read("rules", knowing: keys, language: language, in: templates)
      #expect(keys.allSatisfy { said[$0] != english[$0] }, "\(language)")
    }
  }

  @Test("acts and fields of a way out are called as on the pages, none by the name a file has for it")
  func wayOut() throws {
    let templates = try #require(DeskSeat.templates)
    let words = try RefusalWords("en", in: templates)
    func way(_ rule: Rule) -> String { words.said(of: rule, "", rule.remedy).way }
    #expect(way(.boxNotVerified) == "Enter “Seals of a box” first.")
    #expect(way(.reasonMissing) == "Say why in “Reason”.")
    for rule in Rule.allCases where !RuleWord.unheard.contains(rule) {
      #expect(!ActCatalogue.names.contains { $0.contains(".") && way(rule).contains($0) }, "\(way(rule))")
    }
  }

  @Test("a refusal says rule and way out in Telugu, and what was found beside them")
  func refusal() throws {
    let templates = try #require(DeskSeat.templates)
    let page = try EnteringPage(by: "ent-1", in: "te", templates).sheet(at: .init(ward: 1, table: 1, asksCode: false))
    var seat = EnteringSeat(try Hall.at(.issued), page)
    seat.line("1", "", "", "", "", "", "")
    let screen = seat.screen()
    #expect(screen.contains("వ్రాయలేదు. పత్రం మొత్తం ఇచ్చిన పత్రాలతో సమానం కావాలి."))
    #expect(screen.contains("ట్రేలు మళ్ళీ లెక్కించండి"))
    #expect(screen.contains("(The sheet adds up to 1: 19 papers short of the 20 issued.)"))
    var desk = try DeskSeat(Hall.at(.mixed), language: "te")
    try desk.other("ఫలిత ప్రకటన")
    let refused = desk.screen(100, 40)
    #expect(refused.contains("మార్గం: కలపండి, డ్రమ్‌లో మిగిలినవి ఇవ్వండి"))
    #expect(refused.contains("వార్డు మొత్తాలు ప్రకటించి ఉండాలి. (The totals are not announced.)"))
  }
}
